package encore.testing.servers;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;

/** The folder of one server: its data, its log, and the notes by which others find it. */
public record ServerDirectory(Path path) {
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
        var _ = channel.lock()) {
      return action.get();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } finally {
      lock.unlock();
    }
  }
}
