package encore.bootstrap;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The reply to a COMMIT is lost: the same key finds out what became of it. */
class LostCommitIT {

  private static LossyWire wire;
  private static RunningHouse house;

  private final Visitor anna = house.visitor().as("anna@example.com");
  private final Visitor keyed = anna.keyed(UUID.randomUUID().toString());
  private final String schedule = house.hall().schedule().value().toString();

  @BeforeAll
  static void overALossyWire() {
    wire = LossyWire.to(LocalServers.forThisBuild().databaseUrl());
    house = RunningHouse.start(Map.of("encore.database.url", wire.url()));
  }

  @AfterAll
  static void end() {
    house.close();
    wire.close();
  }

  /**
   * Of the key, of the seats: in doubt. The third is that of the answer, which is known by then.
   */
  @ParameterizedTest
  @ValueSource(strings = {"INSERT INTO idempotency_key", "INSERT INTO booking "})
  void aHoldInDoubtIsFoundAgainByItsKey(String words) {
    int before = wire.lost();
    wire.loseTheCommitOf(words);

    var first = keyed.hold(schedule, "[1,2]");
    var second = keyed.hold(schedule, "[1,2]");
    var third = keyed.hold(schedule, "[1,2]");

    assertThat(wire.lost()).isEqualTo(before + 1);
    assertThat(first.status()).as(first.body()).isEqualTo(503);
    assertThat(first.code()).isEqualTo("OUTCOME_UNKNOWN");
    assertThat(second.status()).as(second.body()).isEqualTo(200);
    assertThat(second.json().get("remainingSeconds").asInt()).isEqualTo(300);
    assertThat(third.body()).isEqualTo(second.body());
    assertThat(third.header("Idempotent-Replayed")).contains("true");
    assertThat(bookings()).isEqualTo(1);
    assertThat(seats()).startsWith("HHAA");
  }

  @Test
  void whoHoldsSeatsIsToldSoThoughNobodyKnowsWhetherItIsWrittenDown() {
    wire.loseTheCommitOf("UPDATE idempotency_key");

    var first = keyed.hold(schedule, "[1,2]");
    var second = keyed.hold(schedule, "[1,2]");

    assertThat(first.status()).as(first.body()).isEqualTo(200);
    assertThat(second.body()).isEqualTo(first.body());
    assertThat(bookings()).isEqualTo(1);
  }

  @Test
  void theBestSeatsInDoubtAreFoundAgainByTheirKey() {
    var wish = "{\"scheduleId\":\"%s\",\"count\":2}".formatted(schedule);
    wire.loseTheCommitOf("INSERT INTO booking ");

    var first = keyed.post("/api/bookings/best-available", wish);
    var second = keyed.post("/api/bookings/best-available", wish);

    assertThat(first.code()).isEqualTo("OUTCOME_UNKNOWN");
    assertThat(second.status()).as(second.body()).isEqualTo(200);
    assertThat(bookings()).isEqualTo(1);
  }

  @Test
  void anExtensionInDoubtIsTheFirstAndOnlyOne() {
    var booking = anna.hold(schedule, "[3]").json().get("bookingId").asString();
    wire.loseTheCommitOf("extended_at = ");

    var first = keyed.post("/api/bookings/" + booking + "/extend", "");
    var second = keyed.post("/api/bookings/" + booking + "/extend", "");

    assertThat(first.code()).isEqualTo("OUTCOME_UNKNOWN");
    assertThat(second.status()).as(second.body()).isEqualTo(200);
    assertThat(second.header("Idempotent-Replayed")).contains("true");
    assertThat(moves("EXTENDED", booking)).isEqualTo(1);
    assertThat(anna.post("/api/bookings/" + booking + "/extend", "").code())
        .isEqualTo("HOLD_NOT_EXTENDABLE");
  }

  @Test
  void aCancellationInDoubtWasDoneOnce() {
    var booking = anna.hold(schedule, "[4]").json().get("bookingId").asString();
    wire.loseTheCommitOf("SET status = 'CANCELLED'");

    var first = keyed.delete("/api/bookings/" + booking);
    var second = keyed.delete("/api/bookings/" + booking);

    assertThat(first.code()).isEqualTo("OUTCOME_UNKNOWN");
    assertThat(second.json().get("status").asString()).isEqualTo("CANCELLED");
    assertThat(moves("RELEASED", booking)).isEqualTo(1);
  }

  private int bookings() {
    return count("SELECT count(*) FROM booking WHERE schedule_id = :id::uuid", schedule);
  }

  private static int moves(String kind, String booking) {
    return count(
        "SELECT count(*) FROM seat_transition WHERE booking_id = :id::uuid AND kind = '%s'"
            .formatted(kind),
        booking);
  }

  private static int count(String sql, String id) {
    return house.database().sql().sql(sql).param("id", id).query(Integer.class).single();
  }

  private String seats() {
    var map = anna.get("/api/schedules/" + schedule + "/seat-status?format=compact");
    return map.json().get("s").asString();
  }
}
