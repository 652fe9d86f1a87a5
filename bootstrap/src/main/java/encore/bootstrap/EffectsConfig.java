package encore.bootstrap;

import encore.application.notification.Messenger;
import encore.application.notification.NoticePolicy;
import encore.application.ranking.RankingPolicy;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What follows from news is done with: limits, and who carries messages. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties({NotificationProperties.class, RankingProperties.class})
class EffectsConfig {

  @Bean
  NoticePolicy noticePolicy(NotificationProperties notification) {
    return notification.policy();
  }

  @Bean
  RankingPolicy rankingPolicy(RankingProperties ranking) {
    return ranking.policy();
  }

  @Bean
  Messenger messenger() {
    return new LoggingMessenger();
  }
}
