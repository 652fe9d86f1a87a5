package encore.kafka.outbox;

import encore.application.event.Event;
import encore.application.outbox.EventBus;
import encore.kafka.support.KafkaProperties;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.kafka.common.KafkaException;

/**
 * A producer for each shard that is sent from here. After any failure it is closed, and its next
 * one begins by ending whatever it, or anybody before it, had not committed.
 */
final class KafkaEventBus implements EventBus, AutoCloseable {

  private final BusSettings settings;
  private final Topics topics;
  private final Map<Integer, ShardProducer> producers = new ConcurrentHashMap<>();

  KafkaEventBus(KafkaProperties kafka, EventBusProperties properties) {
    this.settings = new BusSettings(kafka, properties);
    this.topics = new Topics(settings);
  }

  @Override
  public Result publish(int shard, List<Event> events) {
    try {
      topics.ensure(events.stream().map(Event::topic).toList());
      producers.computeIfAbsent(shard, each -> ShardProducer.open(settings, each)).send(events);
      return new Result.Acknowledged();
    } catch (Refusal e) {
      leave(shard);
      return new Result.Impossible(e.event(), e.reason());
    } catch (KafkaException e) {
      // Which of them were written nobody knows. Topics may be gone, too.
      leave(shard);
      topics.forget();
      return new Result.Away(reason(e));
    } catch (RuntimeException | Error e) {
      // Ours. Its transaction is open still, and in it no next one could begin.
      leave(shard);
      throw e;
    }
  }

  @Override
  public void leave(int shard) {
    var producer = producers.remove(shard);
    if (producer != null) {
      producer.close();
    }
  }

  @Override
  public void close() {
    List.copyOf(producers.keySet()).forEach(this::leave);
  }

  private static String reason(KafkaException failure) {
    Throwable cause = failure.getCause() == null ? failure : failure.getCause();
    return cause.getClass().getSimpleName() + ": " + Objects.toString(cause.getMessage(), "");
  }
}
