package encore.bootstrap;

import static org.assertj.core.api.Assertions.assertThat;

import encore.persistence.testing.PostgresServer;
import encore.testing.Form;
import encore.testing.servers.Await;
import encore.testing.servers.FreePorts;
import encore.testing.servers.Owner;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/** The house at a glance, with everything there and with everything away. */
class GlanceIT {

  private static final Duration SOON = Duration.ofSeconds(20);

  /** Patience of a second, and what a busy machine adds. */
  private static final Duration A_GLANCE = Duration.ofSeconds(3);

  @Test
  void everythingIsKnownOfAHouseThatIsWell() {
    var settings =
        Map.of(
            "encore.booking.hold-ttl",
            "1s",
            "encore.booking.hold-extension",
            "0s",
            "encore.booking.tidy-every",
            "1h");
    try (var house = RunningHouse.start(settings)) {
      var admin = house.visitor().asAdmin();
      var schedule = house.hall().schedule().value().toString();
      house.visitor().as("anna@example.com").hold(schedule, "[1,2]");

      Await.until(
          "two seats are overdue",
          SOON,
          () -> glance(admin).at("/overdueHolds/pending").asInt() == 2);
      Await.until("all is known", SOON, () -> glance(admin).get("unknown").isEmpty());
      var seen = glance(admin);
      assertThat(seen.at("/overdueHolds/oldestSeconds").asDouble()).isPositive();
      assertThat(seen.at("/outbox").isObject()).isTrue();
      assertThat(seen.at("/sessions/byState/idle").asInt()).isPositive();
      assertThat(seen.at("/lanes/pay/waiting").asInt()).isZero();
      assertThat(seen.get("pools")).hasSize(2);
      assertThat(seen.at("/payments/charging").asInt()).isZero();
      assertThat(seen.at("/dependencies/redis").asString()).isEqualTo("UP");
      assertThat(seen.at("/dependencies/kafka").asString()).isEqualTo("UP");
      assertThat(seen.at("/dependencies/postgres").asString()).isEqualTo("UP");
    }
  }

  @Test
  void whoTakesLocksAndDoesNothingIsSeen() throws Exception {
    try (var house = RunningHouse.start(Map.of())) {
      var admin = house.visitor().asAdmin();
      house
          .database()
          .inOne(() -> {
            house.database().sql().sql("SELECT 1").query(Integer.class).single();
            Await.until("it is seen", Duration.ofSeconds(4), () -> idleInTransaction(admin) >= 1);
            assertThat(glance(admin).at("/lanes/hold/inUse").asInt()).isGreaterThanOrEqualTo(1);
            return true;
          });
      // A job may be between two statements of its own at the moment of a look.
      Await.until("it is over", SOON, () -> idleInTransaction(admin) == 0);
    }
  }

  @Test
  void itIsAnsweredWhateverIsAway(@TempDir Path directory) {
    var nowhere = "127.0.0.1:" + FreePorts.any();
    var server = PostgresServer.start(directory, FreePorts.any(), Owner.thisJvm());
    var settings =
        Map.of(
            "encore.database.url",
            server.url("postgres"),
            "encore.redis.url",
            "redis://" + nowhere,
            "encore.kafka.bootstrap-servers",
            nowhere);
    try (var house = RunningHouse.start(settings)) {
      var admin = house.visitor().asAdmin();
      var halfDead = glance(admin);
      assertThat(halfDead.at("/dependencies/redis").asString()).isEqualTo("DOWN");
      assertThat(halfDead.at("/dependencies/kafka").asString()).isEqualTo("DOWN");
      assertThat(halfDead.at("/sessions").isObject()).isTrue();

      server.stop();

      Await.until("it is noticed", SOON, () -> glance(admin).get("unknown").size() >= 4);
      long began = System.nanoTime();
      var dead = glance(admin);
      assertThat(Duration.ofNanos(System.nanoTime() - began)).isLessThan(Form.atMost(A_GLANCE));
      assertThat(dead.get("unknown"))
          .extracting(JsonNode::asString)
          .contains("sessions", "overdueHolds", "outbox", "payments");
      assertThat(dead.at("/dependencies/postgres").asString()).isEqualTo("DOWN");
      assertThat(dead.get("pools")).hasSize(2);
    } finally {
      server.stop();
    }
  }

  private static int idleInTransaction(Visitor admin) {
    return glance(admin).at("/sessions/byState/idle in transaction").asInt(0);
  }

  private static JsonNode glance(Visitor admin) {
    var answer = admin.get("/api/admin/glance");
    assertThat(answer.status()).as(answer.body()).isEqualTo(200);
    return answer.json();
  }
}
