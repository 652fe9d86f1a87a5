package encore.redis.product;

import encore.redis.support.RedisScripts;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.concurrent.ThreadLocalRandom;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What products may use of Redis. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(RedisStockProperties.class)
public class ProductRedisConfig {

  @Bean
  RedisStock redisStock(
      RedisScripts redisScripts, RedisStockProperties limits, MeterRegistry meters) {
    return new RedisStock(
        redisScripts, limits, () -> ThreadLocalRandom.current().nextDouble(), meters);
  }
}
