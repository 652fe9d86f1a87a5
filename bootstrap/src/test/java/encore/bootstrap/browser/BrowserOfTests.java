package encore.bootstrap.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.AfterTestExecutionCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/**
 * Gives windows to a test, looks afterwards whether anything went wrong in them, and keeps traces
 * of a test that failed.
 */
final class BrowserOfTests
    implements ParameterResolver, AfterTestExecutionCallback, AfterEachCallback {

  private static final Namespace OURS = Namespace.create(BrowserOfTests.class);

  @Override
  public boolean supportsParameter(ParameterContext parameter, ExtensionContext test) {
    return parameter.getParameter().getType() == Windows.class;
  }

  @Override
  public Object resolveParameter(ParameterContext parameter, ExtensionContext test) {
    var windows = new Windows(Browsers.ofThisJvm().browser(), PageHouse.shared());
    test.getStore(OURS).put(Windows.class, windows);
    return windows;
  }

  @Override
  public void afterTestExecution(ExtensionContext test) throws IOException {
    var windows = test.getStore(OURS).get(Windows.class, Windows.class);
    if (windows == null) {
      return;
    }
    var troubles = windows.troubles();
    if (test.getExecutionException().isPresent() || !troubles.isEmpty()) {
      windows.keep(directory(test));
    }
    assertThat(troubles).as("what went wrong in the browser; see %s", directory(test)).isEmpty();
  }

  @Override
  public void afterEach(ExtensionContext test) {
    var windows = test.getStore(OURS).remove(Windows.class, Windows.class);
    if (windows != null) {
      windows.close();
    }
  }

  private static Path directory(ExtensionContext test) {
    var name =
        test.getRequiredTestClass().getSimpleName() + "." + test.getRequiredTestMethod().getName();
    return Browsers.TRACES.resolve(name);
  }
}
