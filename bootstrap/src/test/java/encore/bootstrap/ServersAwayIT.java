package encore.bootstrap;

import static org.assertj.core.api.Assertions.assertThat;

import encore.persistence.testing.PostgresServer;
import encore.testing.servers.Await;
import encore.testing.servers.FreePorts;
import encore.testing.servers.Owner;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * What a buyer meets when a server is away: nothing without Redis and Kafka, and a clear word
 * without PostgreSQL.
 */
class ServersAwayIT {

  private static final Duration PATIENCE = Duration.ofSeconds(20);

  @Test
  void seatsAreSoldWithoutRedisAndKafka() {
    var nowhere = "127.0.0.1:" + FreePorts.any();
    var settings =
        Map.of("encore.redis.url", "redis://" + nowhere, "encore.kafka.bootstrap-servers", nowhere);
    try (var house = RunningHouse.start(settings)) {
      var visitor = house.visitor();
      var schedule = house.hall().schedule().value().toString();

      assertThat(visitor.as("anna@example.com").hold(schedule, "[1]").status()).isEqualTo(200);

      assertThat(visitor.get("/actuator/health/readiness").status()).isEqualTo(200);
      var health = visitor.get("/actuator/health/dependencies");
      assertThat(health.status()).isEqualTo(503);
      assertThat(health.json().at("/components/db/status").asString()).isEqualTo("UP");
      assertThat(health.json().at("/components/redis/status").asString()).isEqualTo("DOWN");
      assertThat(health.json().at("/components/kafka/status").asString()).isEqualTo("DOWN");
    }
  }

  @Test
  void withoutPostgresEverythingIsRefusedForNowAndComesBackByItself(@TempDir Path directory) {
    var data = directory.resolve("postgres");
    var server = PostgresServer.start(data, FreePorts.any(), Owner.thisJvm());
    var url = server.url("postgres");
    try (var house = RunningHouse.start(Map.of("encore.database.url", url))) {
      var anna = house.visitor().as("anna@example.com");
      var schedule = house.hall().schedule().value().toString();
      var booking = anna.hold(schedule, "[1]").json().get("bookingId").asString();

      server.stop();

      assertRefusedForNow(anna.hold(schedule, "[2]"));
      assertRefusedForNow(anna.get("/api/bookings/" + booking));
      assertRefusedForNow(anna.get("/api/concerts"));
      assertThat(anna.get("/actuator/health/readiness").status()).isEqualTo(503);
      assertThat(anna.get("/actuator/health/liveness").status()).isEqualTo(200);

      server = PostgresServer.start(data, server.port(), Owner.thisJvm());

      Await.until(
          "seats are sold again", PATIENCE, () -> anna.hold(schedule, "[2]").status() == 200);
      assertThat(anna.get("/api/bookings/" + booking).status()).isEqualTo(200);
    } finally {
      server.stop();
    }
  }

  private static void assertRefusedForNow(Visitor.Answer answer) {
    assertThat(answer.status()).as(answer.body()).isEqualTo(503);
    assertThat(answer.code()).isIn("DEPENDENCY_DOWN", "BUSY");
    assertThat(answer.json().get("retryable").asBoolean()).isTrue();
    assertThat(answer.header("Retry-After")).isPresent();
  }
}
