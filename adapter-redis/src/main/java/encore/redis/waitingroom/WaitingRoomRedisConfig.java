package encore.redis.waitingroom;

import encore.application.waitingroom.CrowdViews;
import encore.application.waitingroom.WaitingLines;
import encore.redis.support.RedisScripts;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Who stands where, in Redis. */
@Configuration(proxyBeanMethods = false)
public class WaitingRoomRedisConfig {

  @Bean
  WaitingLines waitingLines(RedisScripts redisScripts) {
    return new RedisWaitingLines(new LineScripts(redisScripts));
  }

  @Bean
  CrowdViews crowdViews(RedisScripts redisScripts) {
    return new RedisCrowdViews(new LineScripts(redisScripts));
  }
}
