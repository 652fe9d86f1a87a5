package encore.redis.booking;

import encore.redis.support.RedisScripts;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.concurrent.ThreadLocalRandom;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What booking may use of Redis. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(RedisClaimsProperties.class)
public class BookingRedisConfig {

  @Bean
  RedisClaims redisClaims(
      RedisScripts redisScripts, RedisClaimsProperties limits, MeterRegistry meters) {
    return new RedisClaims(
        redisScripts, limits, () -> ThreadLocalRandom.current().nextDouble(), meters);
  }
}
