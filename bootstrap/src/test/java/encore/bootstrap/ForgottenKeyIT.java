package encore.bootstrap;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import encore.persistence.support.DatabaseProperties;
import encore.testing.servers.Await;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.MapConfigurationPropertySource;
import org.springframework.util.unit.DataSize;

/** How long a key is remembered, and by whom it is forgotten. */
class ForgottenKeyIT {

  private static final Duration PATIENCE = Duration.ofSeconds(20);

  @Test
  void aKeyIsForgottenAfterADay() {
    try (var house = RunningHouse.start(Map.of("encore.idempotency.forget-every", "100ms"))) {
      var anna = house.visitor().as("anna@example.com").keyed(UUID.randomUUID().toString());
      var schedule = house.hall().schedule().value().toString();
      var booking = anna.hold(schedule, "[1]").json().get("bookingId").asString();
      age(house, "1 day - 10 seconds");
      var stillKnown = anna.hold(schedule, "[1]");
      age(house, "10 seconds");

      Await.until("forgotten", PATIENCE, () -> keys(house) == 0);

      assertThat(stillKnown.header("Idempotent-Replayed")).contains("true");
      assertThat(anna.hold(schedule, "[1]").json().get("bookingId").asString()).isEqualTo(booking);
      assertThat(anna.delete("/api/bookings/" + booking).status()).isEqualTo(200);
      age(house, "1 day");
      Await.until("forgotten again", PATIENCE, () -> keys(house) == 0);
      assertThat(anna.hold(schedule, "[1]").status()).isEqualTo(200);
    }
  }

  @Test
  void whoMayStillBeAtWorkIsNeverTakenOver() {
    var settings =
        new IdempotencyProperties(
            Duration.ofHours(24),
            Duration.ofSeconds(12),
            DataSize.ofKilobytes(64),
            Duration.ofMinutes(1));
    var database =
        new Binder(new MapConfigurationPropertySource(Map.of()))
            .bindOrCreate("encore.database", DatabaseProperties.class);

    assertThatThrownBy(() -> new IdempotencyConfig().keyPolicy(settings, database))
        .isInstanceOf(SettingsClash.class)
        .hasMessageContaining("encore.idempotency.long-ago is PT12S");
  }

  private static void age(RunningHouse house, String by) {
    house
        .database()
        .sql()
        .sql("UPDATE idempotency_key SET begun_at = begun_at - interval '%s'".formatted(by))
        .update();
  }

  private static int keys(RunningHouse house) {
    return house
        .database()
        .sql()
        .sql("SELECT count(*) FROM idempotency_key")
        .query(Integer.class)
        .single();
  }
}
