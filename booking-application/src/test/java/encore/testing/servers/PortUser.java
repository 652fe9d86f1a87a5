package encore.testing.servers;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Finds out who listens on a port, so that a message can name them. Best effort, Linux only. */
public final class PortUser {
  private static final Path PROC = Path.of("/proc");
  private static final String LISTENING = "0A";
  private static final int LOCAL = 1;
  private static final int STATE = 3;
  private static final int INODE = 9;

  private PortUser() {}

  /** Such as {@code 8080 is used by pid 4123 java}. */
  public static String describe(int port) {
    return pid(port)
        .map(pid -> "%d is used by pid %d %s".formatted(port, pid, Processes.program(pid)))
        .orElse(port + " is in use");
  }

  private static Optional<Long> pid(int port) {
    var sockets =
        Stream.of("tcp", "tcp6")
            .flatMap(table -> lines(PROC.resolve("net").resolve(table)).stream())
            .map(line -> line.strip().split("\\s+"))
            .filter(row -> row.length > INODE && row[STATE].equals(LISTENING))
            .filter(row -> row[LOCAL].endsWith(":%04X".formatted(port)))
            .map(row -> "socket:[" + row[INODE] + "]")
            .collect(Collectors.toSet());
    return ProcessHandle.allProcesses()
        .map(ProcessHandle::pid)
        .filter(pid -> holdsOneOf(sockets, pid))
        .findFirst();
  }

  private static boolean holdsOneOf(Set<String> sockets, long pid) {
    var open = PROC.resolve(Long.toString(pid)).resolve("fd");
    try (var files = Files.list(open)) {
      return files.anyMatch(file -> sockets.contains(target(file)));
    } catch (IOException _) {
      // Somebody else's process.
      return false;
    }
  }

  private static String target(Path link) {
    try {
      return Files.readSymbolicLink(link).toString();
    } catch (IOException _) {
      return "";
    }
  }

  private static List<String> lines(Path file) {
    try {
      return Files.readAllLines(file);
    } catch (IOException _) {
      return List.of();
    }
  }
}
