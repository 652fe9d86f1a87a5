package encore.bootstrap;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

/**
 * What an administrator does to seats and bookings, what buyers see of it, and what is on record.
 */
class HouseSeatsIT {

  private final RunningHouse house = RunningHouse.shared();
  private final Visitor visitor = house.visitor();
  private final Visitor admin = visitor.as("admin@example.com");
  private final Visitor anna = visitor.as("anna.of.the.house@example.com");

  @Test
  void theHouseKeepsSeatsGivesThemAwayAndTakesThemBack() {
    var schedule = house.hall().schedule().value().toString();
    var seats = "/api/admin/schedules/" + schedule + "/seats";

    assertThat(admin.post(seats + "/block", "{\"seatNos\":[5,6],\"reason\":\"camera\"}").status())
        .isEqualTo(200);
    assertThat(map(schedule)).isEqualTo("AAAABBAAAAAA");
    assertThat(anna.hold(schedule, "[6]").code()).isEqualTo("SEAT_NOT_FOR_SALE");

    var held = anna.hold(schedule, "[1]");
    var guest = held.json().get("userId").asString();
    var booking = held.json().get("bookingId").asString();
    assertThat(admin.post(seats + "/block", "{\"seatNos\":[1,2],\"reason\":\"late\"}").code())
        .isEqualTo("SEAT_ALREADY_HELD");
    var gift =
        admin.post(
            seats + "/complimentary",
            "{\"userId\":\"%s\",\"seatNos\":[6],\"reason\":\"press\"}".formatted(guest));
    var given = gift.json().get("bookingId").asString();
    assertThat(gift.json().get("totalAmount").asLong()).isZero();
    assertThat(map(schedule)).isEqualTo("HAAABSAAAAAA");
    assertThat(anna.get("/api/bookings?limit=2").json().get("items"))
        .extracting(item -> item.get("status").asString())
        .containsExactly("CONFIRMED", "HELD");
    assertThat(anna.delete("/api/bookings/" + given).code()).isEqualTo("BOOKING_NOT_CANCELLABLE");

    for (var each : List.of(booking, given, given)) {
      var answer = admin.delete("/api/admin/bookings/" + each, "{\"reason\":\"no show\"}");
      assertThat(answer.status()).isEqualTo(200);
    }
    admin.post(seats + "/unblock", "{\"seatNos\":[5,6],\"reason\":\"camera gone\"}");
    assertThat(map(schedule)).isEqualTo("AAAAAAAAAAAA");
    assertThat(actsAbout(schedule, booking, given))
        .containsExactly(
            "SEATS_BLOCKED",
            "SEATS_GIVEN",
            "BOOKING_CANCELLED",
            "BOOKING_CANCELLED",
            "SEATS_UNBLOCKED");
  }

  @Test
  void aPageThatIsLeftLetsGoOfItsSeats() {
    var schedule = house.hall().schedule().value().toString();
    var booking = anna.hold(schedule, "[1,2]").json().get("bookingId").asString();
    var release = "/api/bookings/" + booking + "/release";

    var stranger = visitor.as("a.stranger@example.com");
    assertThat(stranger.beacon(release).status()).isEqualTo(204);
    assertThat(map(schedule)).startsWith("HH");
    assertThat(anna.beacon(release).status()).isEqualTo(204);
    assertThat(map(schedule)).startsWith("AA");
    assertThat(anna.beacon(release).status()).isEqualTo(204);
  }

  @Test
  void aHoldIsExtendedOnce() {
    var schedule = house.hall().schedule().value().toString();
    var booking = anna.hold(schedule, "[1]").json().get("bookingId").asString();
    var extend = "/api/bookings/" + booking + "/extend";

    var first = anna.post(extend, "");
    assertThat(first.json().get("remainingSeconds").asInt()).isBetween(400, 480);
    var second = anna.post(extend, "");
    assertThat(second.code()).isEqualTo("HOLD_NOT_EXTENDABLE");
    assertThat(second.json().get("expiresAt")).isEqualTo(first.json().get("expiresAt"));
  }

  @Test
  void aBuyerHasFourSeatsOfAShowAndNotMore() {
    var schedule = house.hall().schedule().value().toString();
    anna.hold(schedule, "[1,2,3]");

    var tooMany = anna.hold(schedule, "[4,5]");

    assertThat(tooMany.code()).isEqualTo("SEAT_LIMIT_EXCEEDED");
    assertThat(tooMany.json().get("max").asInt()).isEqualTo(4);
    assertThat(map(schedule)).isEqualTo("HHHAAAAAAAAA");
  }

  private String map(String schedule) {
    var map = visitor.get("/api/schedules/" + schedule + "/seat-status?format=compact");
    return map.json().get("s").asString();
  }

  private List<String> actsAbout(String schedule, String... bookings) {
    return house
        .database()
        .sql()
        .sql(
            """
            SELECT action
              FROM audit_entry
             WHERE subject = ANY (:subjects)
             ORDER BY at, id
            """)
        .param(
            "subjects",
            new String[] {
              "schedule/" + schedule, "booking/" + bookings[0], "booking/" + bookings[1]
            })
        .query(String.class)
        .list();
  }
}
