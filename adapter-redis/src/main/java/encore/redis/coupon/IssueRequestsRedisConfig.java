package encore.redis.coupon;

import encore.application.coupon.IssueRequestViews;
import encore.redis.support.RedisScripts;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Primary;

/** Copies of answers before the one that reads the database. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(IssueRequestsProperties.class)
public class IssueRequestsRedisConfig {

  @Bean
  @Primary
  CopiedIssueRequests copiedIssueRequests(
      IssueRequestViews database, RedisScripts redisScripts, IssueRequestsProperties limits) {
    var shared = new SharedAnswers(redisScripts, limits.namespace(), limits.finalFor());
    return new CopiedIssueRequests(database, shared, limits);
  }
}
