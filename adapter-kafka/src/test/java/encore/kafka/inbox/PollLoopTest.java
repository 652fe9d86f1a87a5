package encore.kafka.inbox;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import encore.application.event.Event;
import encore.application.event.EventType;
import encore.application.event.Facts;
import encore.application.inbox.Subscriber;
import encore.application.inbox.TakeIn;
import encore.application.shared.Unavailable;
import encore.application.shared.Unavailable.Reason;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.MockConsumer;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.TopicPartition;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** What Kafka is told, and when; on the thread of the test. */
@Timeout(30)
class PollLoopTest {

  private static final TopicPartition PARTITION = new TopicPartition("booking-events", 0);

  private final List<Long> heard = new ArrayList<>();
  private final List<Long> told = new ArrayList<>();
  private PollLoop loop;

  @Test
  void kafkaIsToldOfNothingThatIsNotDone() {
    run((_, delivery) -> {
      hears(delivery.event());
      if (delivery.event().version() == 2) {
        loop.close();
        throw new Unavailable("postgres", Reason.DOWN, new IllegalStateException("away"));
      }
      return new TakeIn.Outcome.Taken();
    });

    assertThat(heard).containsExactly(1L, 2L);
    assertThat(told).as("where it goes on").containsExactly(1L);
  }

  @Test
  void aRecordIsDoneBeforeKafkaIsTold() {
    run((_, delivery) -> {
      assertThat(told).isEmpty();
      hears(delivery.event());
      if (delivery.event().version() == 3) {
        loop.close();
      }
      return new TakeIn.Outcome.Taken();
    });

    assertThat(heard).containsExactly(1L, 2L, 3L);
    assertThat(told).containsExactly(3L);
  }

  @Test
  void anErrorOfTheMachineIsNotTheEndOfListening() {
    run((_, delivery) -> {
      hears(delivery.event());
      if (heard.size() == 1) {
        throw new OutOfMemoryError("for a moment");
      }
      loop.close();
      return new TakeIn.Outcome.Taken();
    });

    assertThat(heard).containsExactly(1L, 1L);
    assertThat(told).containsExactly(1L);
  }

  private void hears(Event event) {
    heard.add(event.version());
  }

  private void run(TakeIn takeIn) {
    var rhythm = new Rhythm(100, 1, 1, Duration.ofMillis(1), Duration.ofMillis(1));
    var ear = new Ear();
    var meters = new LoopMeters(new SimpleMeterRegistry(), ear.name());
    var clerk =
        new Clerk(
            takeIn,
            (_, _, _, mishap) -> {
              throw new AssertionError(mishap);
            },
            ear,
            rhythm,
            meters);
    var wanted = new PollLoop.Wanted(Set.of(PARTITION.topic()), "");
    loop = new PollLoop(() -> new Wire(told), wanted, clerk, rhythm, meters);
    loop.run();
  }

  /** Brings three records at the first look, and writes down what it is told. */
  private static final class Wire extends MockConsumer<byte[], byte[]> {
    private final List<Long> told;

    Wire(List<Long> told) {
      super("earliest");
      this.told = told;
      schedulePollTask(() -> {
        rebalance(List.of(PARTITION));
        updateBeginningOffsets(Map.of(PARTITION, 0L));
        for (long version = 1; version <= 3; version++) {
          addRecord(news(version));
        }
      });
    }

    @Override
    public synchronized void commitSync(
        Map<TopicPartition, OffsetAndMetadata> offsets, Duration patience) {
      offsets.values().forEach(each -> told.add(each.offset()));
      super.commitSync(offsets, patience);
    }

    private static ConsumerRecord<byte[], byte[]> news(long version) {
      var record =
          new ConsumerRecord<>(
              PARTITION.topic(), 0, version - 1, "b1".getBytes(UTF_8), "{}".getBytes(UTF_8));
      Map.of(
              "ce_specversion", "1.0",
              "ce_id", new UUID(0, version).toString(),
              "ce_type", "concert.booking.held.v1",
              "ce_source", "/encore/booking",
              "ce_subject", "b1",
              "ce_time", "2026-05-01T12:00:00Z",
              "ce_dataversion", Long.toString(version))
          .forEach((name, value) -> record.headers().add(name, value.getBytes(UTF_8)));
      return record;
    }
  }

  /** Whoever listens; what he does is the test's affair. */
  private static final class Ear implements Subscriber {
    @Override
    public String name() {
      return "ear";
    }

    @Override
    public Set<EventType> types() {
      return Set.of(EventType.BOOKING_HELD);
    }

    @Override
    public void take(Event event, Facts facts) {}
  }
}
