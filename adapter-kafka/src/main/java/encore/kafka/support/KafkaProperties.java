package encore.kafka.support;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Where Kafka is.
 *
 * @param bootstrapServers host:port, several apart by commas
 * @param prefix before the name of each topic and group, so that houses can share one Kafka
 * @param timeout how long the question whether Kafka is there may take
 */
@ConfigurationProperties(prefix = "encore.kafka", ignoreUnknownFields = false)
public record KafkaProperties(
    @DefaultValue("localhost:9092") String bootstrapServers,
    @DefaultValue("") String prefix,
    @DefaultValue("1s") Duration timeout) {

  public KafkaProperties {
    if (bootstrapServers.isBlank() || !timeout.isPositive()) {
      throw new IllegalArgumentException(
          "encore.kafka: bootstrap-servers names host:port, and timeout is some time");
    }
  }
}
