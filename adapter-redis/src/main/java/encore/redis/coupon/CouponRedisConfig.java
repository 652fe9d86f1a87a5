package encore.redis.coupon;

import encore.redis.support.RedisScripts;
import io.micrometer.core.instrument.MeterRegistry;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What coupons may use of Redis. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(RedisCouponProperties.class)
public class CouponRedisConfig {

  @Bean
  RedisCoupons redisCoupons(
      RedisScripts redisScripts, RedisCouponProperties limits, MeterRegistry meters) {
    return new RedisCoupons(redisScripts, limits, meters);
  }
}
