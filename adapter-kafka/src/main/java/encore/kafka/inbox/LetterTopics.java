package encore.kafka.inbox;

import encore.kafka.support.KafkaProperties;
import java.util.Collection;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.KafkaFuture;
import org.apache.kafka.common.errors.InterruptException;
import org.apache.kafka.common.errors.RetriableException;

/** Makes the topics of dead letters, for brokers that make none by themselves. */
final class LetterTopics {

  private static final int PATIENCE_MS = 1_000;

  private final KafkaProperties kafka;
  private Set<String> known = Set.of();

  LetterTopics(KafkaProperties kafka) {
    this.kafka = kafka;
  }

  /** Fails where Kafka is away, before anybody waits for each letter in turn. */
  void ensure(Collection<String> wanted) {
    if (known.containsAll(wanted)) {
      return;
    }
    // With as many partitions as the broker gives to any topic: letters have no order.
    var topics =
        wanted.stream()
            .map(name -> new NewTopic(name, Optional.empty(), Optional.empty()))
            .toList();
    try (var admin = Admin.create(settings())) {
      admin.createTopics(topics).values().values().forEach(LetterTopics::await);
    }
    var all = new HashSet<>(known);
    all.addAll(wanted);
    known = Set.copyOf(all);
  }

  void forget() {
    known = Set.of();
  }

  /** It is there already, or others make topics here: whether it is there is seen by sending. */
  private static void await(KafkaFuture<Void> made) {
    try {
      made.get();
    } catch (ExecutionException e) {
      if (e.getCause() instanceof RetriableException away) {
        throw new KafkaException(away);
      }
    } catch (InterruptedException e) {
      throw new InterruptException(e);
    }
  }

  private Map<String, Object> settings() {
    return Map.of(
        AdminClientConfig.BOOTSTRAP_SERVERS_CONFIG,
        kafka.bootstrapServers(),
        AdminClientConfig.CLIENT_ID_CONFIG,
        "encore-dead-letter-topics",
        AdminClientConfig.REQUEST_TIMEOUT_MS_CONFIG,
        PATIENCE_MS,
        AdminClientConfig.DEFAULT_API_TIMEOUT_MS_CONFIG,
        PATIENCE_MS,
        AdminClientConfig.METADATA_RECOVERY_STRATEGY_CONFIG,
        "none");
  }
}
