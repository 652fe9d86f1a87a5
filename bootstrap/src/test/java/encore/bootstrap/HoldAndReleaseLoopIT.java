package encore.bootstrap;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** Somebody keeps seats from others by holding them and letting go, over and over. */
class HoldAndReleaseLoopIT {

  private final RunningHouse house = RunningHouse.shared();
  private final Visitor visitor = house.visitor();

  @Test
  void aLoopIsAskedToPauseAndItsSeatsAreForSale() {
    var schedule = house.hall().schedule().value().toString();
    var looper = visitor.as("looper@example.com");

    for (int round = 1; round <= 20; round++) {
      var held = looper.hold(schedule, "[1,2,3,4]");
      assertThat(held.status()).as("round %d", round).isEqualTo(200);
      var booking = "/api/bookings/" + held.json().get("bookingId").asString();
      assertThat(looper.delete(booking).status()).isEqualTo(200);
    }
    for (int round = 21; round <= 25; round++) {
      assertPaused(looper.hold(schedule, "[1,2,3,4]"));
    }
    assertPaused(
        looper.post(
            "/api/bookings/best-available",
            "{\"scheduleId\":\"%s\",\"count\":2}".formatted(schedule)));

    var map = visitor.get("/api/schedules/" + schedule + "/seat-status?format=compact");
    assertThat(map.json().get("s").asString()).isEqualTo("AAAAAAAAAAAA");
    assertThat(visitor.as("patient@example.com").hold(schedule, "[1,2,3,4]").status())
        .isEqualTo(200);
  }

  private static void assertPaused(Visitor.Answer answer) {
    assertThat(answer.status()).isEqualTo(429);
    assertThat(answer.code()).isEqualTo("RATE_LIMITED");
    assertThat(Integer.parseInt(answer.header("Retry-After").orElseThrow())).isBetween(500, 600);
  }
}
