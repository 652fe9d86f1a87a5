package encore.redis.ratelimit;

import static org.assertj.core.api.Assertions.assertThat;

import encore.application.ratelimit.RateLimit;
import encore.application.ratelimit.RateLimit.Scope;
import encore.application.ratelimit.RateLimits.Answer.Empty;
import encore.application.ratelimit.RateLimits.Answer.Taken;
import encore.redis.testing.RedisServer;
import encore.testing.Race;
import io.lettuce.core.RedisClient;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Two instances and one Redis: what is shared, and what a flood costs. */
class TwoInstancesIT {

  private static final Duration HOUR = Duration.ofHours(1);

  private final String url = RedisServer.forThisBuild().url();
  private final Instance one = patient();
  private final Instance other = patient();
  private final String anna = UUID.randomUUID().toString();

  @AfterEach
  void close() {
    one.close();
    other.close();
  }

  @Test
  void aSharedBucketIsOneForBoth() throws Exception {
    var limit = new RateLimit("logins", 60, HOUR, Scope.SHARED);

    var answers = Race.race(200, n -> () -> (n % 2 == 0 ? one : other).limits().take(limit, anna));

    assertThat(answers).filteredOn(Taken.class::isInstance).hasSize(60);
    assertThat(one.counted("bypassed", "logins") + other.counted("bypassed", "logins")).isZero();
    assertThat(one.counted("refused", "logins") + other.counted("refused", "logins"))
        .isEqualTo(140);
  }

  @Test
  void aLocalBucketIsOneForEach() {
    var limit = new RateLimit("holds", 1, HOUR, Scope.LOCAL);

    assertThat(one.limits().take(limit, anna)).isInstanceOf(Taken.class);
    assertThat(other.limits().take(limit, anna)).isInstanceOf(Taken.class);
    assertThat(one.limits().take(limit, anna)).isInstanceOf(Empty.class);
  }

  @Test
  void neitherALocalBucketNorAFloodCostsRedisAnything() {
    var local = new RateLimit("holds", 1_000, HOUR, Scope.LOCAL);
    var shared = new RateLimit("logins", 5, HOUR, Scope.SHARED);
    for (int i = 0; i < 5; i++) {
      one.limits().take(shared, anna);
    }
    var key = "*" + anna + "*";

    long before = commands();
    for (int i = 0; i < 1_000; i++) {
      assertThat(one.limits().take(local, anna)).isInstanceOf(Taken.class);
      assertThat(one.limits().take(shared, anna)).isInstanceOf(Empty.class);
    }

    // Other tests of this build use the same Redis, so not quite none.
    assertThat(commands() - before).isLessThan(500);
    try (var client = RedisClient.create(url);
        var redis = client.connect()) {
      var kept = redis.sync().keys(key);
      assertThat(kept).singleElement().asString().startsWith("encore:limit:logins:5/3600:");
      assertThat(redis.sync().pttl(kept.getFirst())).isBetween(1L, HOUR.toMillis() + 2_000);
    }
  }

  /** On a busy machine Redis may be late, and nobody would be to blame. */
  private Instance patient() {
    return new Instance(Map.of("encore.redis.url", url, "encore.redis.timeout", "10s"));
  }

  private long commands() {
    try (var client = RedisClient.create(url);
        var redis = client.connect()) {
      return redis
          .sync()
          .info("stats")
          .lines()
          .filter(line -> line.startsWith("total_commands_processed:"))
          .mapToLong(line -> Long.parseLong(line.substring(line.indexOf(':') + 1).strip()))
          .findFirst()
          .orElseThrow();
    }
  }
}
