package encore.testing.servers;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/**
 * A child under a tiny shell that ends it when its owner is gone. Nothing inside this JVM could do
 * that: after {@code kill -9} no hook runs. The shell has a session of its own, so that Ctrl-C in a
 * terminal reaches neither it nor the child.
 */
final class WatchedProcess {
  private static final Duration PATIENCE = Duration.ofSeconds(15);
  private static final Path SETSID = Path.of("/usr/bin/setsid");

  // A zombie still answers kill -0, so on Linux its state is looked at as well. Waiting for a sleep
  // in the background lets a TERM be obeyed at once.
  private static final String WATCHDOG =
      """
      owner=$1 signal=$2 pidfile=$3
      shift 3
      "$@" </dev/null &
      server=$!
      echo $server >"$pidfile.new" && mv "$pidfile.new" "$pidfile"
      ending=
      trap : INT HUP
      trap ending=yes TERM
      owned() {
        kill -0 "$owner" 2>/dev/null || return 1
        state=
        read -r _ _ state _ 2>/dev/null <"/proc/$owner/stat" || :
        [ "$state" != Z ]
      }
      while [ -z "$ending" ] && kill -0 "$server" 2>/dev/null && owned; do
        sleep 0.2 &
        wait $!
      done
      kill -s "$signal" "$server" 2>/dev/null
      left=100
      while [ $left -gt 0 ] && kill -0 "$server" 2>/dev/null; do
        sleep 0.1
        left=$((left - 1))
      done
      kill -s KILL "$server" 2>/dev/null
      wait "$server" 2>/dev/null
      """;

  private final Process watchdog;
  private final long pid;

  private WatchedProcess(Process watchdog, long pid) {
    this.watchdog = watchdog;
    this.pid = pid;
  }

  /** Starts the command; its output replaces the log. */
  static WatchedProcess start(
      ServerDirectory directory, Owner owner, Launch launch, String stopSignal) {
    try {
      Files.deleteIfExists(directory.pidFile());
      var builder = new ProcessBuilder(watched(directory, owner, launch, stopSignal));
      builder.environment().putAll(launch.environment());
      builder.directory(directory.path().toFile());
      builder.redirectInput(new File("/dev/null")).redirectErrorStream(true);
      builder.redirectOutput(directory.log().toFile());
      var watchdog = builder.start();
      Await.within(PATIENCE, () -> Files.exists(directory.pidFile()) || !watchdog.isAlive());
      if (!Files.exists(directory.pidFile())) {
        throw new ServerFailed("The watchdog did not start: " + builder.command(), directory.log());
      }
      var pid = Long.parseLong(Files.readString(directory.pidFile()).strip());
      return new WatchedProcess(watchdog, pid);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  long pid() {
    return pid;
  }

  long watchdog() {
    return watchdog.pid();
  }

  boolean isAlive() {
    return watchdog.isAlive() && Processes.isAlive(pid);
  }

  /** Ends the server of those notes cleanly, whoever started it; returns when it is gone. */
  static void stop(ServerDirectory directory, ServerNotes notes, String stopSignal) {
    // The watchdog may be gone and its pid another's by now.
    if (Processes.commandLine(notes.watchdog()).contains(directory.pidFile().toString())) {
      Processes.end(notes.watchdog(), "TERM", PATIENCE);
    }
    if (notes.isAlive(directory)) {
      Processes.end(notes.pid(), stopSignal, PATIENCE);
    }
  }

  private static List<String> watched(
      ServerDirectory directory, Owner owner, Launch launch, String stopSignal) {
    var command = new ArrayList<String>();
    if (Files.isExecutable(SETSID)) {
      command.add(SETSID.toString());
    }
    command.addAll(List.of("sh", "-c", WATCHDOG, "watchdog"));
    command.addAll(List.of(Long.toString(owner.pid()), stopSignal));
    command.add(directory.pidFile().toString());
    command.addAll(launch.command());
    return command;
  }
}
