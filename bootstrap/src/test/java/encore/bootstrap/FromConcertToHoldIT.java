package encore.bootstrap;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** One buyer's way through every layer, and what it leaves for the operator to see. */
class FromConcertToHoldIT {

  private final RunningHouse house = RunningHouse.shared();
  private final Visitor visitor = house.visitor();

  @Test
  void aBuyerFindsASeatHoldsItAndLetsItGoToTheNext() {
    var schedule = house.hall().schedule().value().toString();
    var anna = visitor.as("anna@example.com");
    var ben = visitor.as("ben@example.com");

    var held = anna.hold(schedule, "[5,6]");
    assertThat(held.status()).isEqualTo(200);
    var booking = "/api/bookings/" + held.json().get("bookingId").asString();
    assertThat(held.json().get("totalAmount").asLong()).isEqualTo(280_000);

    assertThat(ben.hold(schedule, "[6]").code()).isEqualTo("SEAT_ALREADY_HELD");
    assertThat(anna.hold(schedule, "[6]").code()).isEqualTo("BOOKING_ALREADY_OPEN");
    assertThat(ben.get(booking).code()).isEqualTo("BOOKING_NOT_FOUND");
    assertThat(seats(schedule)).isEqualTo("AAAAHHAAAAAA");
    assertThat(anna.get(booking + "/time").json().get("remainingSeconds").asInt())
        .isBetween(200, 300);

    assertThat(anna.delete(booking).status()).isEqualTo(200);
    assertThat(seats(schedule)).isEqualTo("AAAAAAAAAAAA");
    assertThat(ben.hold(schedule, "[6]").status()).isEqualTo(200);
    assertThat(anna.delete(booking).json().get("status").asString()).isEqualTo("CANCELLED");
    assertThat(seats(schedule)).isEqualTo("AAAAAHAAAAAA");
  }

  @Test
  void aConcertLeadsToItsDatesAndItsSeats() {
    house.hall();
    var concert = visitor.get("/api/concerts?status=ON_SALE&limit=1").json().get("items").get(0);
    var path = "/api/concerts/" + concert.get("concertId").asString();

    var date = visitor.get(path + "/dates").json().get("items").get(0);
    var seats = visitor.get(path + "/seats?date=" + date.get("date").asString());

    assertThat(seats.json().get("scheduleId")).isEqualTo(date.get("scheduleId"));
    assertThat(seats.json().get("items")).hasSize(12);
  }

  @Test
  void whatBecameOfClaimsAndRequestsIsCountedByOutcome() {
    var schedule = house.hall().schedule().value().toString();
    visitor.as("anna@example.com").hold(schedule, "[1]");
    visitor.as("ben@example.com").hold(schedule, "[1]");

    var metrics = visitor.get("/actuator/prometheus").body();

    assertThat(metrics)
        .containsPattern("encore_seat_claims_seconds_count\\{.*outcome=\"won\"")
        .containsPattern("encore_seat_claims_seconds_count\\{.*outcome=\"lost\"")
        .containsPattern("http_server_requests_seconds_count\\{.*outcome=\"CONFLICT\"")
        .contains("hikaricp_connections_pending");
  }

  private String seats(String schedule) {
    var map = visitor.get("/api/schedules/" + schedule + "/seat-status?format=compact");
    return map.json().get("s").asString();
  }
}
