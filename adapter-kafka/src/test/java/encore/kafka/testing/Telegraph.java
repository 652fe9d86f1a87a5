package encore.kafka.testing;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;

/** Writes to topics and reads them, for tests that know no types of Kafka. */
public final class Telegraph implements AutoCloseable {

  private final Map<String, Object> settings;
  private final KafkaProducer<byte[], byte[]> producer;

  public Telegraph(String bootstrapServers) {
    this.settings = Map.of("bootstrap.servers", bootstrapServers);
    this.producer =
        new KafkaProducer<>(settings, new ByteArraySerializer(), new ByteArraySerializer());
  }

  public void createTopic(String name, int partitions) {
    try (var admin = Admin.create(settings)) {
      admin.createTopics(List.of(new NewTopic(name, partitions, (short) 1))).all().get();
    } catch (ExecutionException e) {
      throw new IllegalStateException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  /** Returns when it has arrived. */
  public void send(String topic, String key, Map<String, String> headers, String value) {
    var record =
        new ProducerRecord<byte[], byte[]>(topic, key.getBytes(UTF_8), value.getBytes(UTF_8));
    headers.forEach((name, text) -> record.headers().add(name, text.getBytes(UTF_8)));
    try {
      producer.send(record).get();
    } catch (ExecutionException e) {
      throw new IllegalStateException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  /** One that was read. */
  public record Told(String key, String value, Map<String, byte[]> headers) {
    public String header(String name) {
      return new String(headers.getOrDefault(name, new byte[0]), UTF_8);
    }
  }

  /** All that is on the topic now. */
  public List<Told> read(String topic) {
    try (var consumer =
        new KafkaConsumer<>(settings, new ByteArrayDeserializer(), new ByteArrayDeserializer())) {
      var partitions =
          consumer.partitionsFor(topic).stream()
              .map(each -> new TopicPartition(topic, each.partition()))
              .toList();
      var found = new ArrayList<Told>();
      long wanted =
          consumer.endOffsets(partitions).values().stream().mapToLong(Long::longValue).sum();
      consumer.assign(partitions);
      consumer.seekToBeginning(partitions);
      while (found.size() < wanted) {
        for (var record : consumer.poll(Duration.ofMillis(200))) {
          var headers = new HashMap<String, byte[]>();
          record.headers().forEach(header -> headers.put(header.key(), header.value()));
          found.add(
              new Told(
                  new String(record.key(), UTF_8), new String(record.value(), UTF_8), headers));
        }
      }
      return found;
    }
  }

  /** As if the group, which nobody is in, had told Kafka nothing. */
  public void forget(String group, String topic, int partitions) {
    var beginning = new HashMap<TopicPartition, OffsetAndMetadata>();
    for (int i = 0; i < partitions; i++) {
      beginning.put(new TopicPartition(topic, i), new OffsetAndMetadata(0));
    }
    try (var admin = Admin.create(settings)) {
      admin.alterConsumerGroupOffsets(group, beginning).all().get();
    } catch (ExecutionException e) {
      throw new IllegalStateException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  @Override
  public void close() {
    producer.close(Duration.ZERO);
  }
}
