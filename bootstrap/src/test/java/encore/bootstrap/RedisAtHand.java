package encore.bootstrap;

import encore.redis.booking.BookingRedisConfig;
import encore.redis.booking.RedisClaims;
import encore.redis.support.RedisConfig;
import encore.testing.BoxOffice.Hall;
import io.lettuce.core.RedisClient;
import io.lettuce.core.ScriptOutputType;
import io.lettuce.core.api.StatefulRedisConnection;
import io.lettuce.core.api.sync.RedisCommands;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import org.springframework.core.env.MapPropertySource;

/** Claims over a Redis that a test looks into with a client of its own. */
final class RedisAtHand implements AutoCloseable {

  private final AnnotationConfigApplicationContext context =
      new AnnotationConfigApplicationContext();
  private final RedisClient client;
  private final StatefulRedisConnection<String, String> own;

  RedisAtHand(String url, Map<String, Object> limits) {
    var settings = new HashMap<>(limits);
    settings.put("encore.redis.url", url);
    context.getEnvironment().getPropertySources().addFirst(new MapPropertySource("test", settings));
    context.registerBean(MeterRegistry.class, SimpleMeterRegistry::new);
    context.register(RedisConfig.class, BookingRedisConfig.class);
    context.refresh();
    client = RedisClient.create(url);
    own = client.connect();
  }

  RedisClaims claims() {
    return context.getBean(RedisClaims.class);
  }

  RedisCommands<String, String> look() {
    return own.sync();
  }

  /** How many claims went on without Redis. */
  double bypassed(String strategy) {
    var meters = context.getBean(MeterRegistry.class);
    return meters.counter("encore.seat.claims.bypassed", "strategy", strategy).count();
  }

  /** The keys of this hall: of leases, or of marks. */
  List<String> keys(String kind, Hall hall) {
    return look().keys("encore:" + kind + ":{" + hall.schedule().value() + "}:*");
  }

  /** Makes every mark older by so much. */
  void age(Duration time) {
    look()
        .eval(
            """
            for _, key in ipairs(redis.call('KEYS', 'encore:mark:*')) do
              redis.call('HINCRBY', key, 'checked', ARGV[1])
            end
            return 0
            """,
            ScriptOutputType.INTEGER,
            new String[0],
            Long.toString(-time.toMillis()));
  }

  @Override
  public void close() {
    own.close();
    client.shutdown();
    context.close();
  }
}
