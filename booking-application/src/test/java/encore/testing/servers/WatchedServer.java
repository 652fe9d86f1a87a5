package encore.testing.servers;

import java.nio.file.Path;
import java.time.Duration;

/**
 * A server that runs as a child process on a directory of its own, for as long as its owner lives.
 * Whoever asks first starts it; those with the same owner who ask later, in other JVMs too, get the
 * same one.
 */
public final class WatchedServer implements RunningServer {
  private static final Duration PATIENCE = Duration.ofSeconds(60);
  private static final int ATTEMPTS = 5;

  private final ServerDirectory directory;
  private final ServerNotes notes;
  private final ServerKind kind;

  private WatchedServer(ServerDirectory directory, ServerNotes notes, ServerKind kind) {
    this.directory = directory;
    this.notes = notes;
    this.kind = kind;
  }

  /**
   * @throws DataDirectoryInUse if a living server of another living owner works on this directory
   */
  public static WatchedServer start(Path path, int preferredPort, Owner owner, ServerKind kind) {
    var directory = ServerDirectory.at(path);
    return directory.exclusively(() -> adoptOrStart(directory, preferredPort, owner, kind));
  }

  /** Stops what a dead owner may have left running on this directory. */
  public static void stopLeftover(Path path, ServerKind kind) {
    var directory = ServerDirectory.at(path);
    directory.exclusively(() -> {
      endFormer(directory, ServerNotes.of(directory), Owner.thisJvm(), kind);
      kind.endStray(directory);
      return directory;
    });
  }

  @Override
  public int port() {
    return notes.port();
  }

  @Override
  public String password() {
    return notes.password();
  }

  public long pid() {
    return notes.pid();
  }

  long watchdog() {
    return notes.watchdog();
  }

  @Override
  public boolean isAlive() {
    return notes.isAlive(directory);
  }

  /** Works too if another JVM of the same owner started it. */
  @Override
  public void stop() {
    if (isAlive()) {
      WatchedProcess.stop(directory, notes, kind.stopSignal());
    }
  }

  private static WatchedServer adoptOrStart(
      ServerDirectory directory, int preferredPort, Owner owner, ServerKind kind) {
    var notes = ServerNotes.of(directory);
    if (notes.isAlive(directory)
        && notes.owner() == owner.pid()
        && kind.answers(directory, notes.port(), notes.password())) {
      return new WatchedServer(directory, notes, kind);
    }
    endFormer(directory, notes, owner, kind);
    kind.endStray(directory);
    kind.prepare(directory, notes.password());
    return startSomewhere(directory, preferredPort, owner, kind, notes);
  }

  private static void endFormer(
      ServerDirectory directory, ServerNotes notes, Owner owner, ServerKind kind) {
    if (!notes.isAlive(directory)) {
      return;
    }
    if (notes.owner() != owner.pid() && Processes.isAlive(notes.owner())) {
      throw new DataDirectoryInUse(directory.path(), notes.owner());
    }
    WatchedProcess.stop(directory, notes, kind.stopSignal());
  }

  /** Between the look for a free port and the bind another process may come first. */
  private static WatchedServer startSomewhere(
      ServerDirectory directory,
      int preferredPort,
      Owner owner,
      ServerKind kind,
      ServerNotes notes) {
    for (var attempt = 1; ; attempt++) {
      var port = FreePorts.firstFree(preferredPort, kind.ports());
      try {
        return startAt(port, directory, owner, kind, notes);
      } catch (ServerFailed e) {
        if (attempt == ATTEMPTS || FreePorts.firstFree(port, kind.ports()) == port) {
          throw e;
        }
      }
    }
  }

  private static WatchedServer startAt(
      int port, ServerDirectory directory, Owner owner, ServerKind kind, ServerNotes notes) {
    var process =
        WatchedProcess.start(
            directory, owner, kind.launch(directory, port, notes.password()), kind.stopSignal());
    var running = notes.running(owner, process, port);
    running.write(directory);
    Await.within(
        PATIENCE, () -> !process.isAlive() || kind.answers(directory, port, notes.password()));
    if (!process.isAlive()) {
      throw new ServerFailed(kind.name() + " did not start on port " + port, directory.log());
    }
    if (!kind.answers(directory, port, notes.password())) {
      WatchedProcess.stop(directory, running, kind.stopSignal());
      throw new ServerFailed(kind.name() + " does not answer on port " + port, directory.log());
    }
    return new WatchedServer(directory, running, kind);
  }
}
