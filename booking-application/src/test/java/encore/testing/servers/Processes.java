package encore.testing.servers;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** Questions to the operating system about processes that need not be ours. */
public final class Processes {
  private Processes() {}

  /** A dead one whose parent has not yet taken note of it counts as dead. */
  public static boolean isAlive(long pid) {
    return ProcessHandle.of(pid).filter(ProcessHandle::isAlive).isPresent() && !isZombie(pid);
  }

  /** The name of the program that runs there, such as {@code java}; for messages. */
  static String program(long pid) {
    return ProcessHandle.of(pid)
        .flatMap(process -> process.info().command())
        .map(command -> command.substring(command.lastIndexOf('/') + 1))
        .orElse("unknown");
  }

  /** The whole command line with its arguments apart by blanks; empty if it cannot be told. */
  public static String commandLine(long pid) {
    try {
      // ProcessHandle cuts long command lines off, so the file comes first where there is one.
      return Files.readString(Path.of("/proc", Long.toString(pid), "cmdline")).replace('\0', ' ');
    } catch (IOException _) {
      return ProcessHandle.of(pid).flatMap(each -> each.info().commandLine()).orElse("");
    }
  }

  /** Asks to end with that signal, then forces it; returns when it is gone. */
  public static void end(long pid, String signal, Duration patience) {
    var found = ProcessHandle.of(pid);
    if (found.isEmpty()) {
      return;
    }
    Tool.succeeds(List.of("kill", "-s", signal, Long.toString(pid)));
    if (!awaitExit(found.get(), patience)) {
      found.get().destroyForcibly();
      awaitExit(found.get(), patience);
    }
  }

  private static boolean isZombie(long pid) {
    try {
      var line = Files.readString(Path.of("/proc", Long.toString(pid), "stat"));
      // The name before it may hold anything, closing parentheses too.
      return line.startsWith(") Z", line.lastIndexOf(')'));
    } catch (IOException _) {
      return false;
    }
  }

  /** Returns false if it still runs after that time. */
  static boolean awaitExit(ProcessHandle process, Duration patience) {
    try {
      process.onExit().get(patience.toMillis(), TimeUnit.MILLISECONDS);
      return true;
    } catch (TimeoutException _) {
      return false;
    } catch (ExecutionException e) {
      throw new IllegalStateException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return false;
    }
  }
}
