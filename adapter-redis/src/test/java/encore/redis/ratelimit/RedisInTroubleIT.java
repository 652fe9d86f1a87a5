package encore.redis.ratelimit;

import static org.assertj.core.api.Assertions.assertThat;

import encore.application.ratelimit.RateLimit;
import encore.application.ratelimit.RateLimit.Scope;
import encore.application.ratelimit.RateLimits.Answer;
import encore.application.ratelimit.RateLimits.Answer.Empty;
import encore.application.ratelimit.RateLimits.Answer.Taken;
import encore.redis.testing.RedisServer;
import encore.testing.Form;
import encore.testing.servers.Await;
import encore.testing.servers.FreePorts;
import encore.testing.servers.Owner;
import io.lettuce.core.RedisClient;
import io.lettuce.core.api.sync.RedisCommands;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A Redis that is killed, frozen or emptied while a crowd is at the door. */
class RedisInTroubleIT {

  private static final Duration HOUR = Duration.ofHours(1);
  private static final Duration SOON = Duration.ofSeconds(10);
  private static final Duration TIMEOUT = Duration.ofMillis(150);

  /** Of a machine that is busy with other tests; a second timeout after the first is far longer. */
  private static final Duration SLACK = Duration.ofMillis(1_500);

  private static final RateLimit LOGINS =
      new RateLimit("logins", 1_000_000_000, HOUR, Scope.SHARED);

  @TempDir private Path directory;
  private RedisServer server;
  private String pid;
  private Instance instance;

  @BeforeEach
  void open() {
    server = RedisServer.start(directory, FreePorts.any(), Owner.thisJvm());
    pid = pidIn(tell(redis -> redis.info("server")));
    instance = new Instance(server.url());
    Await.until("limits are shared", SOON, this::isShared);
  }

  @AfterEach
  void close() {
    instance.close();
    server.stop();
  }

  @Test
  void killedUnderLoadNobodyWaitsAndNobodyIsRefused() throws Exception {
    try (var crowd = new CrowdAtTheDoor(instance.limits(), LOGINS)) {
      signal("KILL");
      server.stop();
      Await.until("limits are local", SOON, () -> bypassed() > 1_000);

      server = RedisServer.start(directory, server.port(), Owner.thisJvm());
      Await.until("limits are shared again", SOON, this::isShared);
      assertThat(crowd.leave()).as("the longest wait").isLessThan(Form.atMost(TIMEOUT.plus(SLACK)));
    }
  }

  @Test
  void frozenUnderLoadNobodyWaitsLongerThanOneTimeout() throws Exception {
    try (var crowd = new CrowdAtTheDoor(instance.limits(), LOGINS)) {
      signal("STOP");
      Await.until("limits are local", SOON, () -> bypassed() > 1_000);
      signal("CONT");
      Await.until("limits are shared again", SOON, this::isShared);
      assertThat(crowd.leave()).as("the longest wait").isLessThan(Form.atMost(TIMEOUT.plus(SLACK)));
    }
  }

  @Test
  void whileRedisIsKnownToBeAwayALimitCostsNothing() throws Exception {
    signal("STOP");
    try {
      Await.until("limits are local", SOON, this::bypassedByOne);

      long begun = System.nanoTime();
      for (int i = 0; i < 50; i++) {
        assertThat(take(LOGINS, UUID.randomUUID().toString())).isInstanceOf(Taken.class);
      }
      // At most one of them in half a second is sent to look, and waits for one timeout.
      assertThat(Duration.ofNanos(System.nanoTime() - begun))
          .isLessThan(Form.atMost(Duration.ofSeconds(1)));
    } finally {
      signal("CONT");
    }
  }

  @Test
  void whatWasTakenBeforeTheOutageIsNotGivenTwice() {
    var limit = new RateLimit("sign-ups", 5, HOUR, Scope.SHARED);
    for (int i = 0; i < 4; i++) {
      assertThat(take(limit, "anna")).isInstanceOf(Taken.class);
    }
    server.stop();

    assertThat(take(limit, "anna")).isInstanceOf(Taken.class);
    assertThat(take(limit, "anna")).isInstanceOf(Empty.class);
    assertThat(instance.counted("bypassed", "sign-ups")).isPositive();
  }

  @Test
  void emptiedItGoesOnAndThisInstanceForgetsNothing() {
    var limit = new RateLimit("sign-ups", 2, HOUR, Scope.SHARED);
    take(limit, "anna");
    tell(RedisCommands::flushall);

    assertThat(take(limit, "anna")).isInstanceOf(Taken.class);
    assertThat(take(limit, "anna")).isInstanceOf(Empty.class);
    assertThat(instance.counted("bypassed", "sign-ups")).isZero();
  }

  @Test
  void aRedisThatWasNeverThereIsNotWaitedForEither() {
    var nowhere = "redis://127.0.0.1:" + FreePorts.any();
    // Packets to this address of the documentation go nowhere, and nothing comes back.
    for (var url : new String[] {nowhere, "redis://192.0.2.1:6379"}) {
      try (var lonely = new Instance(Map.of("encore.redis.url", url))) {
        long begun = System.nanoTime();
        assertThat(lonely.limits().take(LOGINS, "anna")).isInstanceOf(Taken.class);
        assertThat(Duration.ofNanos(System.nanoTime() - begun))
            .as(url)
            .isLessThan(Form.atMost(TIMEOUT.plus(SLACK).plus(SLACK)));
        assertThat(lonely.counted("bypassed", "logins")).isEqualTo(1);
      }
    }
  }

  private Answer take(RateLimit limit, String key) {
    return instance.limits().take(limit, key);
  }

  private double bypassed() {
    return instance.counted("bypassed", "logins");
  }

  private boolean bypassedByOne() {
    double before = bypassed();
    take(LOGINS, "somebody");
    return bypassed() > before;
  }

  private boolean isShared() {
    return !bypassedByOne();
  }

  private <T> T tell(Function<RedisCommands<String, String>, T> command) {
    try (var client = RedisClient.create(server.url());
        var connection = client.connect()) {
      return command.apply(connection.sync());
    }
  }

  private void signal(String name) throws Exception {
    if (new ProcessBuilder("kill", "-s", name, pid).start().waitFor() != 0) {
      throw new IOException("kill -s " + name);
    }
  }

  private static String pidIn(String info) {
    var name = "process_id:";
    return info.lines()
        .filter(line -> line.startsWith(name))
        .map(line -> line.substring(name.length()).strip())
        .findFirst()
        .orElseThrow();
  }
}
