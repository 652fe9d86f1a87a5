package encore.redis.ratelimit;

import encore.application.ratelimit.RateLimits;
import encore.redis.support.RedisConfig;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.util.Map;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import org.springframework.core.env.MapPropertySource;

/** The limits of one of several instances that share a Redis. */
final class Instance implements AutoCloseable {

  private final AnnotationConfigApplicationContext context =
      new AnnotationConfigApplicationContext();

  Instance(String url) {
    this(Map.of("encore.redis.url", url));
  }

  Instance(Map<String, Object> settings) {
    context.getEnvironment().getPropertySources().addFirst(new MapPropertySource("test", settings));
    context.registerBean(MeterRegistry.class, SimpleMeterRegistry::new);
    context.register(RedisConfig.class, RateLimitRedisConfig.class);
    context.refresh();
  }

  RateLimits limits() {
    return context.getBean(RateLimits.class);
  }

  double counted(String what, String policy) {
    var meters = context.getBean(MeterRegistry.class);
    return meters.counter("encore.rate.limit." + what, "policy", policy).count();
  }

  @Override
  public void close() {
    context.close();
  }
}
