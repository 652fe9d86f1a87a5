package encore.kafka.outbox;

import static org.assertj.core.api.Assertions.assertThat;

import encore.application.event.Event;
import encore.application.outbox.EventBus.Result.Acknowledged;
import encore.application.outbox.EventBus.Result.Away;
import encore.application.outbox.EventBus.Result.Impossible;
import encore.kafka.support.KafkaProperties;
import encore.kafka.testing.KafkaServer;
import encore.kafka.testing.TopicReader;
import encore.kafka.testing.TopicReader.Heard;
import encore.testing.Form;
import encore.testing.servers.FreePorts;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What the bus promises, on a real Kafka. */
class KafkaEventBusIT {

  private static final Instant AT = Instant.parse("2026-05-01T12:00:00.123456Z");
  private static final EventBusProperties SETTINGS =
      new EventBusProperties(
          3, Duration.ofSeconds(5), Duration.ofSeconds(20), Duration.ofSeconds(5), 8);

  private final String servers = KafkaServer.forThisBuild().bootstrapServers();
  private final String prefix = "bus-" + UUID.randomUUID() + "-";
  private final KafkaEventBus bus = bus(servers, SETTINGS);

  @AfterEach
  void close() {
    bus.close();
  }

  @Test
  void newsAreCloudEventsUnderTheirKey() {
    var told = event("booking-events", "b1", 7, "{\"seatNos\": [1, 2], \"name\": \"좌석\"}");

    assertThat(bus.publish(0, List.of(told))).isEqualTo(new Acknowledged());

    assertThat(heard())
        .singleElement()
        .satisfies(each -> {
          assertThat(each.topic()).isEqualTo(prefix + "booking-events");
          assertThat(each.key()).isEqualTo("b1");
          assertThat(each.value()).isEqualTo(told.data());
          assertThat(each.headers())
              .isEqualTo(
                  Map.of(
                      "ce_specversion", "1.0",
                      "ce_id", told.id().toString(),
                      "ce_type", "concert.booking.held.v1",
                      "ce_source", "/encore/booking",
                      "ce_subject", "b1",
                      "ce_time", "2026-05-01T12:00:00.123456Z",
                      "ce_partitionkey", "b1",
                      "ce_dataversion", "7",
                      "content-type", "application/json"));
        });
  }

  @Test
  void aBatchKeepsItsOrderAndMissingTopicsAreMade() {
    var all =
        Stream.iterate(1, i -> i + 1).limit(500).map(i -> event("news", "k", i, "{}")).toList();

    assertThat(bus.publish(1, all)).isEqualTo(new Acknowledged());

    assertThat(heard()).extracting(each -> each.header("ce_id")).isEqualTo(ids(all));
    var other = Stream.iterate(1, i -> i + 1).limit(60).map(i -> event("news", "k" + i, 1, "{}"));
    bus.publish(1, other.toList());
    assertThat(heard()).extracting(Heard::partition).contains(0, 1, 2).doesNotContain(3);
  }

  @Test
  void oneThatIsTooLargeIsNamedAndNothingOfItsBatchIsHeard() {
    var large = event("news", "k", 2, "{\"a\":\"" + "x".repeat(2_000_000) + "\"}");
    var batch = List.of(event("news", "k", 1, "{}"), large, event("news", "j", 1, "{}"));

    assertThat(bus.publish(0, batch))
        .isInstanceOfSatisfying(
            Impossible.class, refused -> assertThat(refused.event()).isEqualTo(large));

    assertThat(heard()).isEmpty();
    assertThat(bus.publish(0, List.of(batch.getFirst(), batch.getLast())))
        .isEqualTo(new Acknowledged());
    assertThat(heard()).hasSize(2);
  }

  @Test
  void aTopicWithAnImpossibleNameIsARefusal() {
    var strange = event("what is this?", "k", 1, "{}");

    assertThat(bus.publish(0, List.of(strange)))
        .isInstanceOfSatisfying(
            Impossible.class, refused -> assertThat(refused.event()).isEqualTo(strange));
  }

  @Test
  void whatIsNoCloudEventIsARefusalAndTheNextBatchIsSent() {
    var before = event("news", "k", 1, "{}");
    var strange = new Event(UUID.randomUUID(), "t.v1", "no kind", "s", 1, "news", "s", AT, "{}");

    assertThat(bus.publish(0, List.of(before, strange)))
        .isInstanceOfSatisfying(
            Impossible.class, refused -> assertThat(refused.event()).isEqualTo(strange));

    assertThat(heard()).isEmpty();
    assertThat(bus.publish(0, List.of(before))).isEqualTo(new Acknowledged());
    assertThat(heard()).hasSize(1);
  }

  @Test
  void whoSentAShardBeforeIsHeardNoMore() {
    try (var other = bus(servers, SETTINGS)) {
      bus.publish(2, List.of(event("news", "k", 1, "{}")));
      other.publish(2, List.of(event("news", "k", 2, "{}")));

      assertThat(bus.publish(2, List.of(event("news", "k", 3, "{}")))).isInstanceOf(Away.class);
      assertThat(heard())
          .extracting(each -> each.header("ce_dataversion"))
          .containsExactly("1", "2");
    }
  }

  @Test
  void withoutKafkaItIsSaidSoonAndOtherShardsOfOneHouseAreNoRivals() {
    var soon =
        new EventBusProperties(
            1, Duration.ofSeconds(1), Duration.ofSeconds(2), Duration.ofSeconds(1), 1);
    try (var nowhere = bus("127.0.0.1:" + FreePorts.any(), soon)) {
      long began = System.nanoTime();
      assertThat(nowhere.publish(0, List.of(event("news", "k", 1, "{}")))).isInstanceOf(Away.class);
      assertThat(Duration.ofNanos(System.nanoTime() - began))
          .isLessThan(Form.atMost(Duration.ofSeconds(4)));
    }
    for (int shard = 0; shard < 8; shard++) {
      assertThat(bus.publish(shard % 4, List.of(event("news", "k", shard + 1, "{}"))))
          .isEqualTo(new Acknowledged());
    }
  }

  private List<Heard> heard() {
    return TopicReader.readAll(servers, prefix);
  }

  private static List<String> ids(List<Event> events) {
    return events.stream().map(each -> each.id().toString()).toList();
  }

  private KafkaEventBus bus(String where, EventBusProperties settings) {
    return new KafkaEventBus(new KafkaProperties(where, prefix, Duration.ofSeconds(1)), settings);
  }

  private static Event event(String topic, String key, long version, String data) {
    return new Event(
        UUID.randomUUID(),
        "concert.booking.held.v1",
        "booking",
        key,
        version,
        topic,
        key,
        AT,
        data);
  }
}
