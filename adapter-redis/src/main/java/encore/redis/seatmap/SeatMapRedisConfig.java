package encore.redis.seatmap;

import encore.application.seatmap.SeatNews;
import encore.redis.support.RedisLink;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** News of seats by pub/sub. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(SeatNewsProperties.class)
public class SeatMapRedisConfig {

  @Bean(destroyMethod = "close")
  SeatNews seatNews(RedisLink redisLink, SeatNewsProperties settings) {
    return new RedisSeatNews(redisLink, new Keys(settings.namespace()));
  }
}
