package encore.persistence.feed;

import encore.application.feed.DataPlatform;
import encore.application.inbox.Subscriber;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/**
 * The data platform is a folder, or there is none: then there is no subscriber either, and the news
 * wait in Kafka for whoever turns it on.
 */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(FeedProperties.class)
public class FeedPersistenceConfig {

  @Bean
  @Nullable FeedDirectory feedDirectory(FeedProperties feed, MeterRegistry meters) {
    return feed.path().map(path -> new FeedDirectory(path, feed, meters)).orElse(null);
  }

  @Bean
  @Nullable Subscriber feedSubscriber(@Nullable FeedDirectory feed) {
    return feed == null ? null : DataPlatform.heardBy(feed);
  }

  @Bean
  @Nullable OldFiles oldFeedFiles(FeedProperties feed, Clock clock) {
    return feed.path().map(path -> new OldFiles(path, feed.keepDays(), clock)).orElse(null);
  }
}
