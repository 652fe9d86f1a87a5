package encore.bootstrap;

import encore.testing.servers.Await;
import encore.testing.servers.DataDirectoryInUse;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** One demo at a time on a home. The system itself lets go of the claim when its JVM dies. */
final class HomeClaim {
  /** For a former one that is just saying good-bye. */
  private static final Duration PATIENCE = Duration.ofSeconds(4);

  // A channel that nobody refers to is closed by the garbage collector, and the claim with it.
  private static final Set<HomeClaim> HELD = ConcurrentHashMap.newKeySet();

  private final FileChannel channel;

  private HomeClaim(FileChannel channel) {
    this.channel = channel;
    HELD.add(this);
  }

  /**
   * @throws DataDirectoryInUse if another one has it
   */
  static HomeClaim on(Path home) {
    try {
      var file = Files.createDirectories(home).resolve("demo.pid");
      var channel =
          FileChannel.open(
              file, StandardOpenOption.CREATE, StandardOpenOption.READ, StandardOpenOption.WRITE);
      if (!Await.within(PATIENCE, () -> isLocked(channel))) {
        var holder = holder(channel);
        channel.close();
        throw new DataDirectoryInUse(home, holder);
      }
      sign(channel);
      return new HomeClaim(channel);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  void release() {
    try {
      HELD.remove(this);
      channel.close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static boolean isLocked(FileChannel channel) {
    try {
      return channel.tryLock() != null;
    } catch (OverlappingFileLockException _) {
      return false;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void sign(FileChannel channel) throws IOException {
    channel.truncate(0);
    var pid = Long.toString(ProcessHandle.current().pid());
    channel.write(ByteBuffer.wrap(pid.getBytes(StandardCharsets.UTF_8)), 0);
    channel.force(true);
  }

  /** Zero in the instant between the other's lock and its signature. */
  private static long holder(FileChannel channel) throws IOException {
    var bytes = ByteBuffer.allocate(32);
    var length = channel.read(bytes, 0);
    return length <= 0
        ? 0
        : Long.parseLong(new String(bytes.array(), 0, length, StandardCharsets.UTF_8).strip());
  }
}
