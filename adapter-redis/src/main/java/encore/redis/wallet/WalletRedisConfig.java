package encore.redis.wallet;

import encore.redis.support.RedisScripts;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.concurrent.ThreadLocalRandom;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What wallets may use of Redis. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(RedisWalletProperties.class)
public class WalletRedisConfig {

  @Bean
  RedisWallets redisWallets(
      RedisScripts redisScripts, RedisWalletProperties limits, MeterRegistry meters) {
    return new RedisWallets(
        redisScripts, limits, () -> ThreadLocalRandom.current().nextDouble(), meters);
  }
}
