package encore.kafka.inbox;

import static org.apache.kafka.clients.CommonClientConfigs.METADATA_RECOVERY_STRATEGY_CONFIG;
import static org.apache.kafka.clients.producer.ProducerConfig.*;

import encore.application.inbox.LetterBox;
import encore.application.inbox.Parked;
import encore.kafka.support.KafkaProperties;
import java.time.Duration;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Dead letters on topics of their own. Begins to connect with the first one; one thread at a time.
 */
final class KafkaLetterBox implements LetterBox, AutoCloseable {

  private static final Logger log = LoggerFactory.getLogger(KafkaLetterBox.class);

  private final KafkaProperties kafka;
  private final LetterTopics topics;
  private @Nullable KafkaProducer<byte[], byte[]> producer;

  KafkaLetterBox(KafkaProperties kafka) {
    this.kafka = kafka;
    this.topics = new LetterTopics(kafka);
  }

  @Override
  public synchronized Set<UUID> post(List<Parked> letters) {
    var arrived = new HashSet<UUID>();
    try {
      topics.ensure(letters.stream().map(each -> Letter.topic(each, kafka)).distinct().toList());
      var underWay = new LinkedHashMap<UUID, Future<RecordMetadata>>();
      letters.forEach(each -> underWay.put(each.id(), send(Letter.of(each, kafka))));
      underWay.forEach((id, letter) -> {
        if (hasArrived(letter)) {
          arrived.add(id);
        }
      });
    } catch (KafkaException e) {
      // A producer that is no good any more, or none could be made.
      log.debug("dead letters are sent later: {}", e.getMessage());
    }
    if (arrived.size() < letters.size()) {
      topics.forget();
      close();
    }
    return arrived;
  }

  private Future<RecordMetadata> send(ProducerRecord<byte[], byte[]> letter) {
    if (producer == null) {
      producer =
          new KafkaProducer<>(settings(), new ByteArraySerializer(), new ByteArraySerializer());
    }
    return producer.send(letter);
  }

  private static boolean hasArrived(Future<RecordMetadata> letter) {
    try {
      letter.get();
      return true;
    } catch (ExecutionException e) {
      log.debug("a dead letter is sent later: {}", e.getMessage());
      return false;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return false;
    }
  }

  private Map<String, Object> settings() {
    return Map.of(
        BOOTSTRAP_SERVERS_CONFIG,
        kafka.bootstrapServers(),
        CLIENT_ID_CONFIG,
        "encore-dead-letters",
        ACKS_CONFIG,
        "all",
        ENABLE_IDEMPOTENCE_CONFIG,
        true,
        MAX_BLOCK_MS_CONFIG,
        1_000,
        REQUEST_TIMEOUT_MS_CONFIG,
        3_000,
        DELIVERY_TIMEOUT_MS_CONFIG,
        10_000,
        // With what the letter tells it is longer than what it is about.
        MAX_REQUEST_SIZE_CONFIG,
        2 << 20,
        METADATA_RECOVERY_STRATEGY_CONFIG,
        "none");
  }

  /** Does not wait for what is under way: it is due again after a while. */
  @Override
  public synchronized void close() {
    if (producer != null) {
      producer.close(Duration.ZERO);
      producer = null;
    }
  }
}
