package encore.kafka.outbox;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How long Kafka may take, and what it is given to hold.
 *
 * @param partitions of a topic that is made; one that exists keeps its own
 * @param patience for one answer before anything is sent: who is there, which topics there are
 * @param delivery until a record is acknowledged, with all attempts
 * @param request one attempt
 * @param bufferMegabytes of records on the way, for each shard
 */
@ConfigurationProperties(prefix = "encore.event-bus", ignoreUnknownFields = false)
record EventBusProperties(
    @DefaultValue("4") int partitions,
    @DefaultValue("1s") Duration patience,
    @DefaultValue("10s") Duration delivery,
    @DefaultValue("3s") Duration request,
    @DefaultValue("4") int bufferMegabytes) {

  EventBusProperties {
    require(partitions > 0, "partitions: at least one");
    require(patience.isPositive() && request.isPositive(), "patience and request: some time");
    require(delivery.compareTo(request) > 0, "delivery: longer than request");
    require(bufferMegabytes > 0, "buffer-megabytes: one or more");
  }

  private static void require(boolean isSo, String what) {
    if (!isSo) {
      throw new IllegalArgumentException("encore.event-bus." + what);
    }
  }
}
