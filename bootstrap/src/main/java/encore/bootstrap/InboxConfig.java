package encore.bootstrap;

import encore.application.inbox.InboxPolicy;
import encore.application.inbox.PutAside;
import encore.application.inbox.Subscriber;
import encore.application.inbox.Subscribers;
import encore.application.inbox.TakeIn;
import encore.application.shared.Traces;
import encore.kafka.inbox.PollLoops;
import encore.kafka.support.KafkaProperties;
import io.micrometer.core.instrument.MeterRegistry;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Who listens to the news, and whether this instance lets them. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(InboxProperties.class)
class InboxConfig {

  /** There may be none. */
  @Bean
  Subscribers subscribers(ObjectProvider<Subscriber> all) {
    return new Subscribers(all.orderedStream().toList());
  }

  @Bean
  InboxPolicy inboxPolicy(InboxProperties inbox) {
    return inbox.policy();
  }

  @Bean
  @ConditionalOnBooleanProperty(name = "encore.inbox.enabled", matchIfMissing = true)
  PollLoops pollLoops(
      KafkaProperties kafka,
      Subscribers subscribers,
      TakeIn takeIn,
      PutAside putAside,
      PollLoops.Tempo tempo) {
    return new PollLoops(kafka, subscribers, takeIn, putAside, tempo);
  }

  @Bean
  PollLoops.Tempo tempo(InboxProperties inbox, MeterRegistry meters, Traces traces) {
    return new PollLoops.Tempo(inbox.rhythm(), meters, traces);
  }
}
