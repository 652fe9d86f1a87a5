package encore.bootstrap.browser;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserType.LaunchOptions;
import com.microsoft.playwright.Playwright;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/**
 * One browser; a JVM needs no second one. All of Playwright belongs to the thread that opens it.
 */
final class Browsers implements AutoCloseable {

  /** What a run leaves behind, below the module's directory. */
  static final Path TRACES = Path.of("target", "browser");

  private static final List<String> ARGUMENTS =
      List.of(
          "--disable-quic",
          "--disable-background-networking",
          "--disable-component-update",
          "--disable-sync",
          "--no-first-run",
          // A page that asks another host is a fault; it must not depend on a network to be seen.
          "--host-resolver-rules=MAP * ~NOTFOUND , EXCLUDE 127.0.0.1");

  private final Playwright playwright;
  private final Browser browser;

  private Browsers(Playwright playwright, Browser browser) {
    this.playwright = playwright;
    this.browser = browser;
  }

  /**
   * Opened at first use, closed when the JVM ends. Not with JUnit's root: where several JVMs share
   * the tests of a module each class has a root of its own.
   */
  static Browsers ofThisJvm() {
    return OfThisJvm.BROWSERS;
  }

  static Browsers open() {
    var program = Chromium.atHand();
    // Unpacked anew by each JVM, 120 MB: who is killed leaves it where `mvn clean` sweeps.
    System.setProperty("playwright.driver.tmpdir", directory("driver").toString());
    var environment = Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1");
    var playwright = Playwright.create(new Playwright.CreateOptions().setEnv(environment));
    try {
      // Without a sandbox: root may have none, and a container often cannot. It sees only our own
      // pages.
      var options = new LaunchOptions().setExecutablePath(program).setChromiumSandbox(false);
      options.setArgs(ARGUMENTS).setTracesDir(directory("traces"));
      return new Browsers(playwright, playwright.chromium().launch(options));
    } catch (RuntimeException e) {
      playwright.close();
      throw e;
    }
  }

  Browser browser() {
    return browser;
  }

  /** The browser, and the program that leads it. */
  @Override
  public void close() {
    browser.close();
    playwright.close();
  }

  private static Path directory(String name) {
    try {
      return Files.createDirectories(TRACES.resolve(name).toAbsolutePath());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static final class OfThisJvm {
    static final Browsers BROWSERS = open();

    static {
      Runtime.getRuntime().addShutdownHook(new Thread(BROWSERS::close));
    }
  }
}
