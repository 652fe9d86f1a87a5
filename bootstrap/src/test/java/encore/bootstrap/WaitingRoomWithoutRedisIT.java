package encore.bootstrap;

import static org.assertj.core.api.Assertions.assertThat;

import encore.testing.servers.Await;
import encore.testing.servers.FreePorts;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/** What people in a waiting room meet when Redis freezes, dies, or comes back empty. */
class WaitingRoomWithoutRedisIT {

  private static final Duration SOON = Duration.ofSeconds(20);

  @TempDir private Path directory;
  private OwnRedis redis;
  private LineFleet fleet;
  private String concert = "";
  private String schedule = "";
  private Visitor anna;
  private Visitor ben;

  @BeforeEach
  void oneIsInsideAndOneWaits() {
    redis = new OwnRedis(directory.resolve("redis"), FreePorts.any());
    fleet = new LineFleet(1, Map.of("encore.redis.url", redis.url()));
    var hall = fleet.house(0).hall();
    var id = fleet.concertOf(hall.schedule());
    schedule = hall.schedule().value().toString();
    concert = id.value().toString();
    fleet
        .house(0)
        .visitor()
        .asAdmin()
        .put("/api/admin/queues/" + concert, "{\"mode\":\"ALWAYS\",\"maxActive\":1}");
    fleet.awaitKnown(id);
    anna = joined("anna");
    Await.until("anna is in", SOON, () -> isActive(anna));
    anna = anna.holding(ask(anna).json().get("token").asString());
    ben = joined("ben");
    Await.until("ben waits", SOON, () -> ask(ben).json().get("position") != null);
  }

  @AfterEach
  void close() {
    fleet.close();
    redis.close();
  }

  @Test
  void whileItIsFrozenPassesWorkWhoWaitsHearsWhatHeHeardAndNobodyJoins() {
    try (var _ = redis.freeze()) {
      assertTheHouseGoesOn();
    }

    assertEverybodyIsWelcomeAgain();
  }

  @Test
  void whileItIsDeadPassesWorkWhoWaitsHearsWhatHeHeardAndNobodyJoins() {
    redis.kill();

    assertTheHouseGoesOn();
    redis.startAgain();

    assertEverybodyIsWelcomeAgain();
  }

  @Test
  void whenItForgetsEverythingWhoWaitsHasHisPlaceAndWhoIsInsideStays() {
    redis.flush();

    assertThat(anna.hold(schedule, "[1]").status()).isEqualTo(200);
    assertThat(ask(ben).json().get("status").asString()).isEqualTo("WAITING");
    assertThat(join("carl").status()).isEqualTo(201);
    assertThat(isActive(ben)).as("anna is still inside").isFalse();

    assertEverybodyIsWelcomeAgain();
  }

  private void assertTheHouseGoesOn() {
    assertThat(anna.hold(schedule, "[1]").status()).isEqualTo(200);
    assertThat(ask(anna).json().get("status").asString()).isEqualTo("ACTIVE");
    var told = ask(ben);
    assertThat(told.status()).as(told.body()).isEqualTo(200);
    assertThat(told.json().get("stale").asBoolean()).isTrue();
    assertThat(told.json().get("position").asInt()).isEqualTo(1);
    var refused = join("carl");
    assertThat(refused.status()).as(refused.body()).isEqualTo(503);
    assertThat(refused.header("Retry-After")).isPresent();
    assertThat(waitingCount().isNull()).as("nobody can tell how many wait").isTrue();
    Await.until("no old number is shown", SOON, () -> waitingGauge() == null);
  }

  private JsonNode waitingCount() {
    var path = "/api/admin/queues/" + concert + "/stats";
    return fleet.house(0).visitor().asAdmin().get(path).json().get("waitingCount");
  }

  private @Nullable Gauge waitingGauge() {
    return fleet
        .house(0)
        .part(MeterRegistry.class)
        .find("encore.queue.waiting")
        .tag("concert", concert)
        .gauge();
  }

  /** Ben was first in line, so he is the next; and carl, who came after the trouble, is not. */
  private void assertEverybodyIsWelcomeAgain() {
    Await.until("joins work again", SOON, () -> join("carl").status() < 300);
    assertThat(waitingCount().asInt()).isEqualTo(2);
    assertThat(anna.delete("/api/queue/tokens/me").status()).isEqualTo(204);
    Await.until("ben is let in", SOON, () -> isActive(ben));
    assertThat(isActive(joined("carl"))).isFalse();
    ben = ben.holding(ask(ben).json().get("token").asString());
    assertThat(ben.hold(schedule, "[2]").status()).isEqualTo(200);
  }

  private Visitor.Answer join(String name) {
    return fleet
        .house(0)
        .visitor()
        .as(name + "@example.com")
        .post("/api/queue/tokens", "{\"concertId\":\"%s\"}".formatted(concert));
  }

  private Visitor joined(String name) {
    var answer = join(name);
    assertThat(answer.status()).as(answer.body()).isIn(200, 201);
    return fleet
        .house(0)
        .visitor()
        .as(name + "@example.com")
        .holding(answer.json().get("token").asString());
  }

  private static Visitor.Answer ask(Visitor fan) {
    return fan.get("/api/queue/tokens/me");
  }

  private static boolean isActive(Visitor fan) {
    return ask(fan).body().contains("\"ACTIVE\"");
  }
}
