package encore.redis.seatmap;

import encore.application.seatmap.SeatNews;
import encore.redis.support.RedisLink;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** News of seats by pub/sub, among the instances that share copies of the catalogue. */
@Configuration(proxyBeanMethods = false)
public class SeatMapRedisConfig {

  @Bean(destroyMethod = "close")
  SeatNews seatNews(
      RedisLink redisLink, @Value("${encore.catalog-cache.namespace:encore}") String namespace) {
    return new RedisSeatNews(redisLink, new Keys(namespace));
  }
}
