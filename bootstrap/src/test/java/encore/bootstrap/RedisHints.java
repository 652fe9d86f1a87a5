package encore.bootstrap;

import encore.redis.coupon.CouponRedisConfig;
import encore.redis.coupon.RedisCoupons;
import encore.redis.support.RedisConfig;
import io.lettuce.core.RedisClient;
import io.lettuce.core.api.StatefulRedisConnection;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.util.HashMap;
import java.util.Map;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import org.springframework.core.env.MapPropertySource;

/** Hints about coupons over a Redis that a test looks into with a client of its own. */
final class RedisHints implements AutoCloseable {

  private final AnnotationConfigApplicationContext context =
      new AnnotationConfigApplicationContext();
  private final RedisClient client;
  private final StatefulRedisConnection<String, String> own;

  RedisHints(String url, Map<String, Object> limits) {
    var settings = new HashMap<>(limits);
    settings.put("encore.redis.url", url);
    context.getEnvironment().getPropertySources().addFirst(new MapPropertySource("test", settings));
    context.registerBean(MeterRegistry.class, SimpleMeterRegistry::new);
    context.register(RedisConfig.class, CouponRedisConfig.class);
    context.refresh();
    client = RedisClient.create(url);
    own = client.connect();
  }

  RedisCoupons coupons() {
    return context.getBean(RedisCoupons.class);
  }

  void forgetEverything() {
    own.sync().keys("encore:coupon-*").forEach(key -> own.sync().del(key));
  }

  double count(String what) {
    return context
        .getBean(MeterRegistry.class)
        .counter("encore.coupon.issues." + what, "strategy", "REDIS")
        .count();
  }

  @Override
  public void close() {
    own.close();
    client.shutdown();
    context.close();
  }
}
