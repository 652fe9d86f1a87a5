package encore.kafka.testing;

import encore.testing.servers.Await;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.StringDeserializer;

/** Reads what is in topics, as somebody who believes only what was committed. */
public final class TopicReader {

  private static final Duration PATIENCE = Duration.ofSeconds(30);
  private static final Duration MARKED_WITHIN = Duration.ofSeconds(3);

  /** One record. */
  public record Heard(
      String topic, int partition, String key, Map<String, String> headers, String value) {

    public String header(String name) {
      return Objects.requireNonNull(headers.get(name), name);
    }
  }

  private TopicReader() {}

  /** All of it up to now, each partition in its order. */
  public static List<Heard> readAll(String servers, String prefix) {
    try (var consumer = consumer(servers, "read_committed")) {
      var partitions =
          consumer.listTopics(PATIENCE).entrySet().stream()
              .filter(each -> each.getKey().startsWith(prefix))
              .flatMap(each -> each.getValue().stream())
              .map(each -> new TopicPartition(each.topic(), each.partition()))
              .toList();
      consumer.assign(partitions);
      consumer.seekToBeginning(partitions);
      return upTo(consumer, ends(servers, consumer, partitions));
    }
  }

  /**
   * A producer is told of its commit before every partition is: that takes a moment. What a
   * transaction that nobody ends holds back is not waited for.
   */
  private static Map<TopicPartition, Long> ends(
      String servers, KafkaConsumer<?, ?> consumer, List<TopicPartition> partitions) {
    try (var impatient = consumer(servers, "read_uncommitted")) {
      var written = impatient.endOffsets(partitions, PATIENCE);
      boolean _ =
          Await.within(
              MARKED_WITHIN, () -> consumer.endOffsets(partitions, PATIENCE).equals(written));
    }
    return consumer.endOffsets(partitions, PATIENCE);
  }

  private static KafkaConsumer<String, String> consumer(String servers, String isolation) {
    return new KafkaConsumer<>(
        settings(servers, isolation), new StringDeserializer(), new StringDeserializer());
  }

  private static List<Heard> upTo(
      KafkaConsumer<String, String> consumer, Map<TopicPartition, Long> ends) {
    var all = new ArrayList<Heard>();
    Predicate<TopicPartition> isRead =
        each -> consumer.position(each, PATIENCE) >= Objects.requireNonNull(ends.get(each));
    long until = System.nanoTime() + PATIENCE.toNanos();
    while (!ends.keySet().stream().allMatch(isRead)) {
      if (System.nanoTime() - until > 0) {
        throw new AssertionError("not read to the end: " + ends);
      }
      consumer.poll(Duration.ofMillis(100)).forEach(each -> all.add(heard(each)));
    }
    return all;
  }

  private static Heard heard(ConsumerRecord<String, String> told) {
    var headers =
        StreamSupport.stream(told.headers().spliterator(), false)
            .collect(
                Collectors.toMap(
                    each -> each.key(), each -> new String(each.value(), StandardCharsets.UTF_8)));
    return new Heard(told.topic(), told.partition(), told.key(), headers, told.value());
  }

  private static Map<String, Object> settings(String servers, String isolation) {
    return Map.of(
        "bootstrap.servers",
        servers,
        "isolation.level",
        isolation,
        "allow.auto.create.topics",
        false);
  }
}
