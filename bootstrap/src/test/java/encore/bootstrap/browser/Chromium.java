package encore.bootstrap.browser;

import com.microsoft.playwright.CLI;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** Where a Chromium is. {@code .ci/chromium} knows, and installs one where there is none. */
final class Chromium {

  private Chromium() {}

  /** Fails where there is none and none could be installed: a test is never passed over for it. */
  static Path atHand() {
    var found = find(Map.of(), installer());
    if (found.code() != 0) {
      throw new IllegalStateException("no Chromium for the pages: see the lines above");
    }
    return Path.of(found.place());
  }

  /**
   * What the script says under this environment.
   *
   * @param installer a command that fetches Playwright's own build
   */
  static Found find(Map<String, String> environment, List<String> installer) {
    var words = Stream.concat(Stream.of("bash", script().toString()), installer.stream()).toList();
    var command = new ProcessBuilder(words).redirectError(ProcessBuilder.Redirect.INHERIT);
    command.environment().putAll(environment);
    try {
      var process = command.start();
      var place = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
      return new Found(process.waitFor(), place.strip());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  record Found(int code, String place) {}

  /** The shell alone: nobody is there to see a window. */
  private static List<String> installer() {
    var java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
    var classes = System.getProperty("surefire.test.class.path", "");
    return List.of(
        java,
        "-cp",
        classes.isEmpty() ? System.getProperty("java.class.path") : classes,
        CLI.class.getName(),
        "install",
        "--only-shell",
        "chromium");
  }

  /** Maven tests in the module's directory, an editor perhaps in another one of the house. */
  static Path root() {
    return Stream.iterate(Path.of("").toAbsolutePath(), Path::getParent)
        .filter(each -> Files.isDirectory(each.resolve(".mvn")))
        .findFirst()
        .orElseThrow();
  }

  private static Path script() {
    return root().resolve(".ci").resolve("chromium");
  }
}
