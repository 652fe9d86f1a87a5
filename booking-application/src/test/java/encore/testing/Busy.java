package encore.testing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import encore.application.shared.Unavailable;
import encore.application.shared.Unavailable.Reason;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;

/** The second step of something finds no connection. BUSY says that nothing was changed. */
public final class Busy {

  private Busy() {}

  /** A port all of whose steps are done, but for one. */
  public static <P> P at(String step, Class<P> port, P rest) {
    return port.cast(
        Proxy.newProxyInstance(
            port.getClassLoader(),
            new Class<?>[] {port},
            (_, method, arguments) -> {
              if (method.getName().equals(step)) {
                throw new Unavailable("postgres", Reason.BUSY, new IllegalStateException("full"));
              }
              try {
                return method.invoke(rest, arguments);
              } catch (InvocationTargetException e) {
                throw e.getCause();
              }
            }));
  }

  public static void assertInDoubt(ThrowingCallable work) {
    assertThatExceptionOfType(Unavailable.class)
        .isThrownBy(work)
        .satisfies(e -> assertThat(e.reason()).isEqualTo(Reason.OUTCOME_UNKNOWN));
  }
}
