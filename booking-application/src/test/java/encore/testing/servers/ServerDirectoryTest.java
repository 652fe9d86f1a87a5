package encore.testing.servers;

import static org.assertj.core.api.Assertions.assertThat;

import encore.testing.Race;
import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** One folder is for one starter at a time, whichever JVM he is in. */
class ServerDirectoryTest {

  private static final int ROUNDS = 100;

  @TempDir private Path postgres;
  @TempDir private Path redis;

  /** As two JVMs do that start the same two servers, each of them in two threads. */
  @Test
  void twoJvmsWhoseThreadsWaitForEachOthersFoldersAllGetThem() throws Exception {
    var other = otherJvm(postgres.toString(), redis.toString());
    try {
      assertThat(takeTurns(postgres, redis)).isEqualTo(2 * ROUNDS);
      assertThat(other.waitFor(60, TimeUnit.SECONDS)).isTrue();
      assertThat(other.exitValue()).isZero();
    } finally {
      other.destroyForcibly();
    }
  }

  /** A placeholder that Maven replaces by nothing would have all of them share one. */
  @Test
  void aServerOfThisJvmHasAFolderWithItsNumber() {
    assertThat(BuildDirectory.ofThisJvm("redis").getFileName().toString())
        .matches("redis-jvm-[1-9]");
  }

  private static Process otherJvm(String... folders) throws IOException {
    var java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
    var classes = System.getProperty("java.class.path");
    var main = ServerDirectoryTest.class.getName();
    var other =
        new ProcessBuilder(java, "-cp", classes, main, folders[0], folders[1])
            .redirectErrorStream(true)
            .redirectOutput(ProcessBuilder.Redirect.PIPE)
            .start();
    // It begins when we do.
    assertThat(other.inputReader().readLine()).isEqualTo("here");
    return other;
  }

  public static void main(String[] folders) throws Exception {
    System.out.println("here");
    var turns = takeTurns(Path.of(folders[0]), Path.of(folders[1]));
    System.exit(turns == 2 * ROUNDS ? 0 : 1);
  }

  private static int takeTurns(Path... folders) throws Exception {
    var turns = new AtomicInteger();
    Race.race(
        folders.length,
        i ->
            () -> {
              for (int round = 0; round < ROUNDS; round++) {
                ServerDirectory.at(folders[i]).exclusively(() -> aMoment(turns));
              }
              return i;
            });
    return turns.get();
  }

  /** Long enough for others to wait. */
  private static int aMoment(AtomicInteger turns) {
    LockSupport.parkNanos(1_000_000);
    return turns.incrementAndGet();
  }
}
