package encore.redis.ratelimit;

import encore.application.ratelimit.RateLimits;
import encore.redis.support.Breaker;
import encore.redis.support.RedisLink;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Duration;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Limits over buckets in the instance and in Redis. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(RedisLimitsProperties.class)
public class RateLimitRedisConfig {

  private static final Duration PAUSE_AFTER_FAILURE = Duration.ofMillis(500);

  /** Its breaker is its own: trouble with a bucket is no reason to sell without the gate. */
  @Bean
  RateLimits rateLimits(RedisLink redisLink, RedisLimitsProperties limits, MeterRegistry meters) {
    var breaker = new Breaker("limits", PAUSE_AFTER_FAILURE, System::nanoTime);
    return new BucketRateLimits(limits, new SharedBuckets(redisLink, breaker), meters);
  }
}
