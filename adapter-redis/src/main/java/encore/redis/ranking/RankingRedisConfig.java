package encore.redis.ranking;

import encore.application.ranking.RankingViews;
import encore.redis.support.RedisScripts;
import io.micrometer.core.instrument.MeterRegistry;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Primary;

/** Copies of the ranking before the one that reads the database. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(RedisRankingProperties.class)
public class RankingRedisConfig {

  /** Whoever reads the ranking gets this one; it is also who must hear of sales. */
  @Bean
  @Primary
  CopiedRankingViews copiedRankingViews(
      RankingViews database,
      RedisScripts redisScripts,
      RedisRankingProperties limits,
      MeterRegistry meters) {
    var shared = new SharedBoards(redisScripts, new Keys(limits.namespace()), limits.copyTtl());
    return new CopiedRankingViews(database, shared, limits, meters);
  }
}
