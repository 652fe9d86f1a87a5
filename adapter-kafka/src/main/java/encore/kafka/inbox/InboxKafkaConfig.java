package encore.kafka.inbox;

import encore.application.inbox.FactSheets;
import encore.application.inbox.LetterBox;
import encore.kafka.support.KafkaProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What the inbox needs of Kafka besides its loops. Nothing here connects. */
@Configuration(proxyBeanMethods = false)
public class InboxKafkaConfig {

  @Bean
  FactSheets factSheets() {
    return new JsonFactSheets();
  }

  @Bean(destroyMethod = "close")
  LetterBox letterBox(KafkaProperties kafka) {
    return new KafkaLetterBox(kafka);
  }
}
