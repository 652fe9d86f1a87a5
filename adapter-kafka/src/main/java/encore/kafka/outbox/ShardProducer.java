package encore.kafka.outbox;

import encore.application.event.Event;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.errors.InterruptException;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.jspecify.annotations.Nullable;

/** Sends the batches of one shard, each in a transaction, until one of them fails. */
final class ShardProducer {

  private final Producer<String, byte[]> producer;
  private final Wire wire;

  private ShardProducer(Producer<String, byte[]> producer, Wire wire) {
    this.producer = producer;
    this.wire = wire;
  }

  /** Whoever was the producer of this shard cannot send any more once this has returned. */
  static ShardProducer open(BusSettings settings, int shard) {
    var producer =
        new KafkaProducer<>(
            settings.producer(shard), new StringSerializer(), new ByteArraySerializer());
    try {
      producer.initTransactions();
      return new ShardProducer(producer, settings.wire());
    } catch (KafkaException e) {
      producer.close(Duration.ZERO);
      throw e;
    }
  }

  void send(List<Event> events) {
    var records = events.stream().map(this::record).toList();
    producer.beginTransaction();
    var sent = new ArrayList<Future<RecordMetadata>>();
    for (int i = 0; i < records.size(); i++) {
      sent.add(send(records.get(i), events, sent));
    }
    // So that the commit, which has less patience, has nothing to wait for but itself.
    producer.flush();
    requireAll(events, sent);
    producer.commitTransaction();
  }

  /** What is no CloudEvent is none tomorrow either. */
  private ProducerRecord<String, byte[]> record(Event event) {
    try {
      return wire.record(event);
    } catch (RuntimeException e) {
      throw new Refusal(event, e);
    }
  }

  /** When one was refused already, the next may be what fails. */
  private Future<RecordMetadata> send(
      ProducerRecord<String, byte[]> next,
      List<Event> events,
      List<Future<RecordMetadata>> before) {
    try {
      return producer.send(next);
    } catch (KafkaException e) {
      requireNoneRefused(events, before);
      throw Refusal.isOne(e) ? new Refusal(events.get(before.size()), e) : e;
    }
  }

  /** Where one is refused the others fail as well, and with less to say. */
  private static void requireAll(List<Event> events, List<Future<RecordMetadata>> sent) {
    requireNoneRefused(events, sent);
    for (var each : sent) {
      var failure = failure(each);
      if (failure != null) {
        throw new KafkaException(failure);
      }
    }
  }

  private static void requireNoneRefused(List<Event> events, List<Future<RecordMetadata>> sent) {
    for (int i = 0; i < sent.size(); i++) {
      var failure = sent.get(i).isDone() ? failure(sent.get(i)) : null;
      if (failure != null && Refusal.isOne(failure)) {
        throw new Refusal(events.get(i), failure);
      }
    }
  }

  private static @Nullable Throwable failure(Future<RecordMetadata> sent) {
    try {
      var _ = sent.get();
      return null;
    } catch (ExecutionException e) {
      return e.getCause();
    } catch (InterruptedException e) {
      throw new InterruptException(e);
    }
  }

  /** Without a word: what is not committed is ended by whoever comes next, or by its time. */
  void close() {
    producer.close(Duration.ZERO);
  }
}
