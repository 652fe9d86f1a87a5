package encore.kafka.inbox;

import static org.apache.kafka.clients.CommonClientConfigs.METADATA_RECOVERY_STRATEGY_CONFIG;
import static org.apache.kafka.clients.consumer.ConsumerConfig.*;

import encore.application.inbox.Subscriber;
import encore.kafka.support.KafkaProperties;
import java.util.Map;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.CooperativeStickyAssignor;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;

/** How we listen to Kafka, and under which names. */
final class Clients {

  /** So soon others take over what a killed instance had. */
  private static final int SESSION_MS = 10_000;

  private static final int SILENCE_MS = 5_000;

  private Clients() {}

  static String group(KafkaProperties kafka, String consumer) {
    return kafka.prefix() + "encore-" + consumer;
  }

  static Consumer<byte[], byte[]> consumer(
      KafkaProperties kafka, Subscriber subscriber, Rhythm rhythm) {
    var settings =
        Map.<String, Object>ofEntries(
            Map.entry(BOOTSTRAP_SERVERS_CONFIG, kafka.bootstrapServers()),
            Map.entry(GROUP_ID_CONFIG, group(kafka, subscriber.name())),
            Map.entry(CLIENT_ID_CONFIG, "encore-inbox-" + subscriber.name()),
            Map.entry(AUTO_OFFSET_RESET_CONFIG, "earliest"),
            Map.entry(ENABLE_AUTO_COMMIT_CONFIG, false),
            Map.entry(ISOLATION_LEVEL_CONFIG, "read_committed"),
            Map.entry(
                PARTITION_ASSIGNMENT_STRATEGY_CONFIG, CooperativeStickyAssignor.class.getName()),
            Map.entry(MAX_POLL_RECORDS_CONFIG, rhythm.batch()),
            Map.entry(SESSION_TIMEOUT_MS_CONFIG, SESSION_MS),
            Map.entry(REQUEST_TIMEOUT_MS_CONFIG, SILENCE_MS),
            Map.entry(DEFAULT_API_TIMEOUT_MS_CONFIG, SILENCE_MS),
            // A topic is made by who writes to it; one that is made later is heard of this soon.
            Map.entry(ALLOW_AUTO_CREATE_TOPICS_CONFIG, false),
            Map.entry(METADATA_MAX_AGE_CONFIG, SILENCE_MS),
            // Starting over with the addresses it began with, it would try hundreds of times a
            // second.
            Map.entry(METADATA_RECOVERY_STRATEGY_CONFIG, "none"),
            Map.entry(RECONNECT_BACKOFF_MAX_MS_CONFIG, 500));
    return new KafkaConsumer<>(settings, new ByteArrayDeserializer(), new ByteArrayDeserializer());
  }
}
