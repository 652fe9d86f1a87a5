package encore.kafka.inbox;

import java.time.Duration;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRebalanceListener;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;

/**
 * How far a loop has come in each of its partitions, and what of it Kafka has been told. Only a
 * hint where to go on: what was done is in the books.
 */
final class Position implements ConsumerRebalanceListener {

  private final Map<TopicPartition, OffsetAndMetadata> done = new HashMap<>();

  void done(TopicPartition partition, long offset) {
    done.put(partition, new OffsetAndMetadata(offset + 1));
  }

  /** Told again next time where it did not work: Kafka is away, or hands partitions around. */
  void commit(Consumer<byte[], byte[]> consumer, Duration patience) {
    if (done.isEmpty()) {
      return;
    }
    try {
      consumer.commitSync(Map.copyOf(done), patience);
      done.clear();
    } catch (KafkaException _) {
      // Whoever gets these records again finds them in the books.
    }
  }

  /** All that was done has been told before the poll in which this happens, if it could be. */
  @Override
  public void onPartitionsRevoked(Collection<TopicPartition> partitions) {
    partitions.forEach(done::remove);
  }

  @Override
  public void onPartitionsAssigned(Collection<TopicPartition> partitions) {}
}
