package encore.redis.catalog;

import static org.assertj.core.api.Assertions.assertThat;

import encore.redis.testing.RedisServer;
import encore.testing.Form;
import encore.testing.servers.Await;
import encore.testing.servers.FreePorts;
import encore.testing.servers.Owner;
import io.lettuce.core.RedisClient;
import io.lettuce.core.api.sync.RedisCommands;
import java.nio.file.Path;
import java.time.Duration;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Two instances over a Redis that is killed, emptied or frozen: the catalogue is read all along.
 */
class RedisInTroubleIT {

  private static final Duration SOON = Duration.ofSeconds(5);
  private static final Duration TIMEOUT = Duration.ofMillis(150);

  /** Of a machine that is busy with other tests; to wait each time would take far longer. */
  private static final Duration SLACK = Duration.ofMillis(1_500);

  @TempDir private Path directory;
  private final AtomicReference<String> row = new AtomicReference<>("row 0");
  private RedisServer server;
  private Instance anna;
  private Instance ben;

  @BeforeEach
  void open() {
    server = RedisServer.start(directory, FreePorts.any(), Owner.thisJvm());
    anna = Instance.listening(server.url());
    ben = Instance.listening(server.url());
    assertEditIsHeard("row 1", SOON);
  }

  @AfterEach
  void close() {
    anna.close();
    ben.close();
    server.stop();
  }

  @Test
  void killedAndBack() {
    server.stop();

    assertReadsCostOneTimeoutAtMost();
    assertEditIsHeard("row 2", Instance.MAX_AGE.plus(SLACK));

    server = RedisServer.start(directory, server.port(), Owner.thisJvm());
    Await.until("copies are shared again", SOON, () -> isShared());
    assertEditIsHeard("row 3", Instance.MAX_AGE.plus(SLACK));
    assertThat(ben.generation.known()).isEqualTo(anna.generation.known());
  }

  @Test
  void emptied() {
    long before = ben.generation.known();
    tell(redis -> redis.flushall());

    assertThat(read(ben)).isEqualTo("row 1");
    assertEditIsHeard("row 2", Instance.MAX_AGE.plus(SLACK));
    assertThat(ben.generation.known()).isGreaterThan(before).isEqualTo(anna.generation.known());
  }

  @Test
  void frozen() {
    tell(redis -> redis.clientPause(3_000));

    assertReadsCostOneTimeoutAtMost();
    assertEditIsHeard("row 2", Instance.MAX_AGE.plus(SLACK));
    Await.until("copies are shared again", SOON.plusSeconds(3), () -> isShared());
    assertThat(read(ben)).isEqualTo("row 2");
    assertEditIsHeard("row 3", Instance.MAX_AGE.plus(SLACK));
  }

  /** All questions of an outage together, not each of them. */
  private void assertReadsCostOneTimeoutAtMost() {
    long begun = System.nanoTime();
    for (int i = 0; i < 50; i++) {
      assertThat(anna.read(UUID.randomUUID().toString(), row::get)).isEqualTo(row.get());
    }
    assertThat(Duration.ofNanos(System.nanoTime() - begun))
        .isLessThan(Form.atMost(TIMEOUT.plus(SLACK)));
  }

  private void assertEditIsHeard(String edited, Duration patience) {
    read(anna);
    read(ben);
    row.set(edited);
    anna.copies.forget();
    assertThat(read(anna)).isEqualTo(edited);
    Await.until(edited + " is read on the other", patience, () -> read(ben).equals(edited));
  }

  /** Something that one has read the other gets from Redis. */
  private boolean isShared() {
    var question = UUID.randomUUID().toString();
    anna.read(question, row::get);
    int before = ben.hits("redis");
    ben.read(question, row::get);
    return ben.hits("redis") > before;
  }

  private String read(Instance instance) {
    return instance.read("the row", row::get);
  }

  private void tell(Consumer<RedisCommands<String, String>> command) {
    try (var client = RedisClient.create(server.url());
        var connection = client.connect()) {
      command.accept(connection.sync());
    }
  }
}
