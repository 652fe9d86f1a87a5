package encore.kafka.outbox;

import encore.kafka.support.KafkaProperties;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The bus over Kafka. Nothing here connects before the first batch is sent. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(EventBusProperties.class)
public class OutboxKafkaConfig {

  @Bean(destroyMethod = "close")
  KafkaEventBus eventBus(KafkaProperties kafka, EventBusProperties settings) {
    return new KafkaEventBus(kafka, settings);
  }
}
