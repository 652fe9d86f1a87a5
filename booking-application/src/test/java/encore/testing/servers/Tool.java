package encore.testing.servers;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;

/** Runs a helper program to its end. */
public final class Tool {
  private static final Duration PATIENCE = Duration.ofSeconds(60);

  private Tool() {}

  /** Whether it ran and ended well, whatever it had to say. */
  public static boolean succeeds(List<String> command) {
    return succeeds(command, Path.of("/dev/null"));
  }

  /** Whether it ran and ended well. What it has to say goes to the log. */
  public static boolean succeeds(List<String> command, Path log) {
    try {
      var process =
          new ProcessBuilder(command)
              .redirectErrorStream(true)
              .redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()))
              .start();
      process.getOutputStream().close();
      // Not its handle's onExit: that is told a moment before the process knows its exit value.
      if (!process.waitFor(PATIENCE)) {
        process.destroyForcibly();
        return false;
      }
      return process.exitValue() == 0;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException _) {
      Thread.currentThread().interrupt();
      return false;
    }
  }

  /**
   * @throws ServerFailed if it did not end well
   */
  public static void run(List<String> command, Path log) {
    if (!succeeds(command, log)) {
      throw new ServerFailed("This failed: " + String.join(" ", command), log);
    }
  }
}
