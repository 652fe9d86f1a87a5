package encore.bootstrap;

import static org.assertj.core.api.Assertions.assertThat;

import encore.domain.catalog.ConcertId;
import encore.domain.waitingroom.Draw;
import encore.domain.waitingroom.DrawSecret;
import encore.testing.servers.Await;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Duration;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** Those who come before the opening, and the draw that they can check. */
class PreQueueIT {

  private static final Duration SOON = Duration.ofSeconds(20);
  private static final int FANS = 40;

  private static LineFleet fleet;

  @BeforeAll
  static void open() {
    fleet = new LineFleet(2, Map.of("encore.redis.timeout", "5s"));
  }

  @AfterAll
  static void close() {
    fleet.close();
  }

  @Test
  void theOpeningPutsThoseWhoCameEarlyInAnOrderThatEverybodyCanCheck() {
    var concert = concertThatOpensTomorrow();
    var before = proof(fleet.house(0).visitor(), concert);
    assertThat(before.get("secret")).isNull();
    var fans = IntStream.range(0, FANS).mapToObj(n -> joinedEarly(n, concert)).toList();

    assertThat(waitingCount(concert)).isEqualTo(FANS);
    Await.until("it is measured", SOON, () -> waitingGauge(concert) == FANS);
    opensNow(concert);

    Await.until(
        "it has opened",
        SOON,
        () -> proof(fleet.house(1).visitor(), concert).get("secret") != null);
    var after = proof(fleet.house(1).visitor(), concert);
    assertThat(after.get("commitment")).isEqualTo(before.get("commitment"));
    assertThat(after.get("count").asInt()).isEqualTo(FANS);
    var secret = new DrawSecret(HexFormat.of().parseHex(after.get("secret").asString()));
    assertThat(secret.commitment()).isEqualTo(before.get("commitment").asString());
    var draw = new Draw(secret, concert, FANS);
    for (int n = 0; n < FANS; n++) {
      var own = proof(fans.get(n), concert);
      assertThat(own.get("index").asInt()).isEqualTo(n);
      assertThat(own.get("place").asLong()).isEqualTo(draw.placeOf(n));
    }

    var last = fans.get((int) draw.indexAt(FANS - 1));
    Await.until("the last is let in too", SOON, () -> isActive(last));
    assertThat(admittedInOrder(concert)).isEqualTo(drawnOrder(draw));
  }

  private static ConcertId concertThatOpensTomorrow() {
    var concert = fleet.concert();
    opensIn(concert, "1 day");
    var put =
        fleet
            .house(0)
            .visitor()
            .asAdmin()
            .put(
                "/api/admin/queues/" + concert.value(),
                "{\"mode\":\"ALWAYS\",\"maxActive\":1000,\"admitPerInterval\":7,\"intervalMillis\":100}");
    assertThat(put.status()).as(put.body()).isIn(200, 201);
    fleet.awaitKnown(concert);
    return concert;
  }

  private static void opensNow(ConcertId concert) {
    opensIn(concert, "-1 second");
  }

  private static void opensIn(ConcertId concert, String time) {
    fleet
        .database()
        .sql()
        .sql(
            """
            UPDATE schedule
               SET sale_opens_at = app_now() + :time::interval,
                   sale_closes_at = app_now() + interval '9 days',
                   starts_at = app_now() + interval '30 days'
             WHERE concert_id = :concert
            """)
        .param("time", time)
        .param("concert", concert.value())
        .update();
  }

  private static Visitor joinedEarly(int number, ConcertId concert) {
    var fan = fleet.house(number).visitor().as("early" + number + "@example.com");
    var answer = fan.post("/api/queue/tokens", "{\"concertId\":\"%s\"}".formatted(concert.value()));
    assertThat(answer.status()).as(answer.body()).isEqualTo(201);
    assertThat(answer.json().get("phase").asString()).isEqualTo("PRE_QUEUE");
    assertThat(answer.json().get("position")).isNull();
    return fan.holding(answer.json().get("token").asString());
  }

  private static JsonNode proof(Visitor visitor, ConcertId concert) {
    return visitor.get("/api/queue/" + concert.value() + "/proof").json();
  }

  private static boolean isActive(Visitor fan) {
    return fan.get("/api/queue/tokens/me").body().contains("\"ACTIVE\"");
  }

  private static List<Long> admittedInOrder(ConcertId concert) {
    return fleet
        .database()
        .sql()
        .sql("SELECT number FROM admission_pass WHERE concert_id = :id ORDER BY admitted_at, id")
        .param("id", concert.value())
        .query(Long.class)
        .list();
  }

  private static List<Long> drawnOrder(Draw draw) {
    return IntStream.range(0, FANS).mapToObj(draw::indexAt).toList();
  }

  private static long waitingCount(ConcertId concert) {
    var path = "/api/admin/queues/" + concert.value() + "/stats";
    return fleet.house(1).visitor().asAdmin().get(path).json().get("waitingCount").asLong();
  }

  private static double waitingGauge(ConcertId concert) {
    var gauge =
        fleet
            .house(0)
            .part(MeterRegistry.class)
            .find("encore.queue.waiting")
            .tag("concert", concert.value().toString())
            .gauge();
    return gauge == null ? Double.NaN : gauge.value();
  }
}
