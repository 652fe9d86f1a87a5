package encore.bootstrap;

import static org.assertj.core.api.Assertions.assertThat;

import encore.application.shared.Traceparent;
import encore.kafka.testing.KafkaServer;
import encore.kafka.testing.Telegraph;
import encore.kafka.testing.TopicReader;
import encore.kafka.testing.TopicReader.Heard;
import encore.testing.servers.Await;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** From a request to its news in a real Kafka, and to whoever takes them in. */
class TracedNewsIT {

  private static final Duration SOON = Duration.ofSeconds(40);

  private final String servers = KafkaServer.forThisBuild().bootstrapServers();
  private final String prefix = "traced-" + UUID.randomUUID() + "-";

  @ParameterizedTest
  @ValueSource(strings = {"conditional-update", "serializable"})
  void newsHaveTheIdOfTheirRequestInKafkaAndWhereTheyAreTakenIn(String strategy) {
    try (var receiver = SpanReceiver.open();
        var house =
            house(
                Map.of(
                    "encore.tracing.endpoint", receiver.url(), "encore.booking.lock", strategy))) {
      var held = hold(house);
      var id = held.header("Request-Id").orElseThrow();
      var told = told(booking(held));
      assertThat(Traceparent.of(told.header("traceparent")).map(Traceparent::traceId)).contains(id);

      var witness = house.part(Witness.class);
      Await.until("taken in", SOON, () -> witness.hasHeard(booking(held)));
      var testimony = witness.of(booking(held));
      assertThat(testimony.inTheLog()).isEqualTo(id);
      assertThat(Traceparent.of(testimony.inTheDatabase()))
          .as("the same trace, and a step of its own")
          .hasValueSatisfying(step -> assertThat(step.traceId()).isEqualTo(id))
          .isNotEqualTo(Traceparent.of(told.header("traceparent")));
      Await.until("a span of who takes it in", SOON, () -> receiver.has("process booking-events"));

      assertThat(told(houseTells(house)).headers())
          .as("no request has made it, and nothing of the last one sticks to the connection")
          .doesNotContainKey("traceparent");
    }
  }

  @Test
  void withoutAnEndpointNewsHaveNoSuchHeaderAndOneOfOthersIsInTheLogAllTheSame() {
    try (var house = house(Map.of())) {
      var held = hold(house);
      assertThat(told(booking(held)).headers()).doesNotContainKey("traceparent");
      var witness = house.part(Witness.class);
      Await.until("taken in", SOON, () -> witness.hasHeard(booking(held)));
      assertThat(witness.of(booking(held))).isEqualTo(new Witness.Testimony("", ""));

      var id = "4bf92f3577b34da6a3ce929d0e0e4736";
      var thing = UUID.randomUUID().toString();
      try (var telegraph = new Telegraph(servers)) {
        var headers = Wired.headers(Ear.news(thing, 1));
        headers.put("traceparent", "00-" + id + "-00f067aa0ba902b7-01");
        new Wired(telegraph, prefix).send(thing, headers, "{\"a\":1}");
      }
      Await.until("taken in", SOON, () -> witness.hasHeard(thing));
      assertThat(witness.of(thing)).isEqualTo(new Witness.Testimony(id, ""));
    }
  }

  private RunningHouse house(Map<String, String> more) {
    var settings = new HashMap<>(more);
    settings.put("encore.kafka.bootstrap-servers", servers);
    settings.put("encore.kafka.prefix", prefix);
    settings.put("encore.outbox.relay", "true");
    settings.put("encore.inbox.enabled", "true");
    return RunningHouse.start(
        LocalServers.forThisBuild(), settings, EncoreApplication.class, Witness.Listening.class);
  }

  private static Visitor.Answer hold(RunningHouse house) {
    var fan = house.visitor().as("traced@example.com");
    var held = fan.hold(house.hall().schedule().value().toString(), "[1]");
    assertThat(held.status()).as(held.body()).isEqualTo(200);
    return held;
  }

  /** As a job would. */
  private static String houseTells(RunningHouse house) {
    var thing = UUID.randomUUID().toString();
    var database = house.database();
    database.inOne(() ->
        database
            .sql()
            .sql("SELECT tell('tale', :it, 1, 'concert.tale.told.v1', 'booking-events', :it, '{}')")
            .param("it", thing)
            .query((_, _) -> 1)
            .single());
    return thing;
  }

  private static String booking(Visitor.Answer held) {
    return held.json().get("bookingId").asString();
  }

  private Heard told(String thing) {
    Await.until("told", SOON, () -> heard(thing).isPresent());
    return heard(thing).orElseThrow();
  }

  private Optional<Heard> heard(String thing) {
    return TopicReader.readAll(servers, prefix).stream()
        .filter(each -> thing.equals(each.headers().get("ce_subject")))
        .findFirst();
  }
}
