package encore.bootstrap;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import org.junit.jupiter.api.Test;

/** An instance went away in the middle of a request: what the row says that it left. */
class AbandonedKeyIT {

  private final RunningHouse house = RunningHouse.shared();
  private final String key = UUID.randomUUID().toString();
  private final Visitor anna = house.visitor().as(key + "@example.com");
  private final Visitor keyed = anna.keyed(key);
  private final String schedule = house.hall().schedule().value().toString();

  @Test
  void whoIsAtWorkIsNotDisturbed() {
    keyed.hold(schedule, "[1]");
    rewind("status = NULL, headers = NULL, body = NULL");

    var meanwhile = keyed.hold(schedule, "[1]");

    assertThat(meanwhile.status()).isEqualTo(409);
    assertThat(meanwhile.code()).isEqualTo("IDEMPOTENCY_IN_PROGRESS");
    assertThat(meanwhile.header("Retry-After")).contains("1");
  }

  @Test
  void whatWasDoneIsFoundAndSaidInTheSameWords() {
    var first = keyed.hold(schedule, "[1,2]");
    goneLongAgo();

    var second = keyed.hold(schedule, "[1,2]");

    assertThat(second.body()).isEqualTo(first.body());
    assertThat(second.header("Content-Location")).isEqualTo(first.header("Content-Location"));
    assertThat(keyed.hold(schedule, "[1,2]").header("Idempotent-Replayed")).contains("true");
  }

  @Test
  void whatWasNotDoneIsDoneNow() {
    var ben = house.visitor().as("ben.left@example.com");
    var bens = ben.hold(schedule, "[1]").json().get("bookingId").asString();
    assertThat(keyed.hold(schedule, "[1]").code()).isEqualTo("SEAT_ALREADY_HELD");
    ben.delete("/api/bookings/" + bens);
    goneLongAgo();

    var second = keyed.hold(schedule, "[1]");

    assertThat(second.status()).as(second.body()).isEqualTo(200);
    assertThat(second.header("Idempotent-Replayed")).isEmpty();
  }

  @Test
  void whatHasEndedSinceIsToldAsItStands() {
    var first = keyed.hold(schedule, "[1]").json().get("bookingId").asString();
    anna.delete("/api/bookings/" + first);
    goneLongAgo();

    var second = keyed.hold(schedule, "[1]");

    assertThat(second.json().get("bookingId").asString()).isEqualTo(first);
    assertThat(second.json().get("status").asString()).isEqualTo("CANCELLED");
  }

  @Test
  void aKeyThatWasForgottenIsANewOne() {
    var first = keyed.hold(schedule, "[1]").json().get("bookingId").asString();
    house
        .database()
        .sql()
        .sql("DELETE FROM idempotency_key WHERE effect_id = :id::uuid")
        .param("id", first)
        .update();

    assertThat(keyed.hold(schedule, "[1]").code()).isEqualTo("BOOKING_ALREADY_OPEN");
  }

  private void goneLongAgo() {
    rewind(
        "status = NULL, headers = NULL, body = NULL,"
            + " running_since = app_now() - interval '1 hour'");
  }

  private void rewind(String columns) {
    var user = anna.get("/api/users/me").json().get("userId").asString();
    int rows =
        house
            .database()
            .sql()
            .sql("UPDATE idempotency_key SET %s WHERE caller_id = :user::uuid".formatted(columns))
            .param("user", user)
            .update();
    assertThat(rows).isEqualTo(1);
  }
}
