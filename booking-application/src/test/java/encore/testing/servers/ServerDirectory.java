package encore.testing.servers;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.concurrent.locks.LockSupport;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;

/** The folder of one server: its data, its log, and the notes by which others find it. */
public record ServerDirectory(Path path) {
  private static final Duration PATIENCE = Duration.ofMinutes(4);
  private static final Duration PAUSE = Duration.ofMillis(10);
  private static final ConcurrentMap<Path, ReentrantLock> LOCKS = new ConcurrentHashMap<>();

  static ServerDirectory at(Path path) {
    try {
      // Real, because the server and its command line name it so too.
      return new ServerDirectory(Files.createDirectories(path).toRealPath());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  public Path data() {
    return path.resolve("data");
  }

  public Path log() {
    return path.resolve("server.log");
  }

  Path pidFile() {
    return path.resolve("server.pid");
  }

  Path notes() {
    return path.resolve("server.properties");
  }

  /** One starter at a time, in this JVM and among all. */
  <T> T exclusively(Supplier<T> action) {
    // A file lock is held by the whole JVM and throws at its second thread.
    var lock = LOCKS.computeIfAbsent(path, _ -> new ReentrantLock());
    lock.lock();
    try (var channel =
            FileChannel.open(
                path.resolve("lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        var _ = locked(channel)) {
      return action.get();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } finally {
      lock.unlock();
    }
  }

  // Asks again instead of waiting: where threads of two JVMs wait for files of each other's, which
  // other threads there will give back, the system sees a deadlock and fails one of them.
  private FileLock locked(FileChannel channel) throws IOException {
    var over = System.nanoTime() + PATIENCE.toNanos();
    for (var lock = channel.tryLock(); ; lock = channel.tryLock()) {
      if (lock != null) {
        return lock;
      }
      if (System.nanoTime() > over) {
        throw new IOException("somebody holds " + path + " for longer than " + PATIENCE);
      }
      LockSupport.parkNanos(PAUSE.toNanos());
    }
  }
}
