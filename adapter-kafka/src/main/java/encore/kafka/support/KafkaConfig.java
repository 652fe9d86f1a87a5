package encore.kafka.support;

import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/**
 * The ground under all Kafka clients. Nothing here connects, so the application starts as fast
 * without Kafka as with it.
 */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(KafkaProperties.class)
public class KafkaConfig {

  @Bean(destroyMethod = "close")
  KafkaDependency kafkaDependency(KafkaProperties properties) {
    return new KafkaDependency(properties);
  }
}
