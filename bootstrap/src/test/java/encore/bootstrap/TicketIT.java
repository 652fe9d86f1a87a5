package encore.bootstrap;

import static encore.testing.Race.race;
import static org.assertj.core.api.Assertions.assertThat;

import encore.bootstrap.Visitor.Answer;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** From a booking to a seat in the hall. */
class TicketIT {

  private static final Pattern CODE = Pattern.compile("<figcaption>([A-Za-z0-9_-]{64})<");

  private final RunningHouse house = RunningHouse.shared();
  private final Visitor visitor = house.visitor();
  private final Visitor admin = visitor.asAdmin();
  private final Visitor anna = visitor.as("anna.with.a.ticket@example.com");
  private final String schedule = house.hall().schedule().value().toString();

  @Test
  void eachSeatOfABookingLetsOnePersonInOnce() {
    var codes = codes(gift("[6,7]"));

    assertThat(codes).hasSize(2);
    for (int i = 0; i < 2; i++) {
      var first = check(codes.get(i)).json();
      assertThat(first.get("valid").asBoolean()).isTrue();
      assertThat(first.get("firstTime").asBoolean()).isTrue();
      assertThat(first.at("/seats/0/seatNo").asInt()).isEqualTo(6 + i);
      var second = check(codes.get(i)).json();
      assertThat(second.get("firstTime").asBoolean()).isFalse();
      assertThat(second.get("checkedAt")).isEqualTo(first.get("checkedAt"));
    }
  }

  @Test
  void ofFiftyAtFiftyDoorsOneIsTheFirst() throws Exception {
    var code = codes(gift("[1]")).getFirst();

    var answers = race(50, _ -> () -> checkWhenThereIsRoom(code));

    assertThat(answers).allMatch(answer -> answer.json().get("valid").asBoolean());
    assertThat(answers).filteredOn(answer -> answer.json().get("firstTime").asBoolean()).hasSize(1);
    assertThat(answers)
        .extracting(answer -> answer.json().get("checkedAt"))
        .containsOnly(answers.getFirst().json().get("checkedAt"));
  }

  @Test
  void aTicketOfACancelledBookingIsNotValidThoughItsSeatIsSoldAgain() {
    var booking = gift("[2]");
    var code = codes(booking).getFirst();
    admin.delete("/api/admin/bookings/" + booking, "{\"reason\":\"no show\"}");
    var newer = codes(gift("[2]")).getFirst();

    var answer = check(code).json();

    assertThat(answer.get("valid").asBoolean()).isFalse();
    assertThat(answer.get("reason").asString()).isEqualTo("CANCELLED");
    assertThat(answer.get("firstTime").asBoolean()).isFalse();
    assertThat(check(newer).json().get("firstTime").asBoolean()).isTrue();
    assertThat(anna.get("/api/bookings/" + booking + "/ticket").code())
        .isEqualTo("BOOKING_NOT_CONFIRMED");
  }

  @Test
  void whatNobodyHasIssuedIsNotFound() {
    var code = codes(gift("[3]")).getFirst();
    var forged = (code.startsWith("AQ") ? "AR" : "AQ") + code.substring(2);

    for (var each : List.of(forged, code.substring(1), "hello", code + code)) {
      assertThat(check(each).code()).isEqualTo("TICKET_NOT_FOUND");
    }
    assertThat(anna.post("/api/tickets/check", body(code)).status()).isEqualTo(403);
    assertThat(visitor.post("/api/tickets/check", body(code)).status()).isEqualTo(401);
  }

  @Test
  void nobodySeesTheTicketsOfSomebodyElseOrOfAHold() {
    var ticket = "/api/bookings/" + gift("[4]") + "/ticket";
    assertThat(visitor.as("a.curious.fan@example.com").get(ticket).code())
        .isEqualTo("BOOKING_NOT_FOUND");
    assertThat(visitor.get(ticket).status()).isEqualTo(401);

    var held = anna.hold(schedule, "[5]").json().get("bookingId").asString();
    assertThat(anna.get("/api/bookings/" + held + "/ticket").code())
        .isEqualTo("BOOKING_NOT_CONFIRMED");
  }

  private String gift(String seatNos) {
    var guest = anna.get("/api/users/me").json().get("userId").asString();
    var gift =
        admin.post(
            "/api/admin/schedules/" + schedule + "/seats/complimentary",
            "{\"userId\":\"%s\",\"seatNos\":%s,\"reason\":\"press\"}".formatted(guest, seatNos));
    return gift.json().get("bookingId").asString();
  }

  private List<String> codes(String booking) {
    var page = anna.get("/api/bookings/" + booking + "/ticket");
    assertThat(page.status()).isEqualTo(200);
    return CODE.matcher(page.body()).results().map(found -> found.group(1)).toList();
  }

  private Answer check(String code) {
    return admin.post("/api/tickets/check", body(code));
  }

  /** Fifty at once on a machine that is busy: some are told 503 BUSY, and ask again. */
  private Answer checkWhenThereIsRoom(String code) {
    var answer = check(code);
    while (answer.status() == 503) {
      answer = check(code);
    }
    return answer;
  }

  private static String body(String code) {
    return "{\"code\":\"" + code + "\"}";
  }
}
