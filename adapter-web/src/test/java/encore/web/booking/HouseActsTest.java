package encore.web.booking;

import static encore.web.Scene.BOOKING;
import static encore.web.Scene.FIVE_PAST;
import static encore.web.Scene.NOON;
import static encore.web.Scene.SCHEDULE;
import static encore.web.Scene.seats;
import static encore.web.Scene.terms;
import static org.assertj.core.api.Assertions.assertThat;

import encore.application.booking.BlockSeats;
import encore.application.booking.BlockSeats.Way;
import encore.application.booking.CancelBooking;
import encore.application.booking.GiveSeats;
import encore.application.identity.UserViews;
import encore.domain.booking.Booking;
import encore.domain.identity.Account;
import encore.domain.identity.Email;
import encore.domain.identity.Role;
import encore.web.OnStage;
import encore.web.Scene;
import encore.web.Stage.Cast;
import encore.web.Tokens;
import java.util.ArrayList;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.http.HttpMethod;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

@OnStage
class HouseActsTest {

  private static final String SEATS = "/api/admin/schedules/" + SCHEDULE.value() + "/seats";
  private static final String BOOKED = "/api/admin/bookings/" + BOOKING.value();
  private static final String SOME = "{\"seatNos\":[13,12],\"reason\":\"camera\"}";
  private static final String GUEST = "0198c0de-0000-7000-8000-0000000000e1";
  private static final String GIFT =
      "{\"userId\":\"%s\",\"seats\":[{\"row\":2,\"col\":2}],\"reason\":\"press\"}".formatted(GUEST);

  private final MockMvcTester http;
  private final Cast cast;

  HouseActsTest(MockMvcTester http, Cast cast) {
    this.http = http;
    this.cast = cast;
  }

  @BeforeEach
  void aGuestWeKnow() {
    cast.users =
        user ->
            user.value().toString().equals(GUEST)
                ? Optional.of(
                    new UserViews.UserView(
                        new Account(user, new Email("guest@example.com"), "Guest", Role.USER),
                        NOON))
                : Optional.empty();
  }

  @Test
  void nothingIsGivenToNobody() {
    cast.users = _ -> Optional.empty();

    assertThat(asAdmin(HttpMethod.POST, SEATS + "/complimentary", GIFT))
        .hasStatus(404)
        .bodyText()
        .contains("USER_NOT_FOUND");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "   ", "\\u0000", "\\ud800", "\\u00a0"})
  void aReasonIsSomethingThatCanBeRead(String reason) {
    var body = "{\"seatNos\":[12],\"reason\":\"" + reason + "\"}";

    assertThat(asAdmin(HttpMethod.POST, SEATS + "/block", body))
        .hasStatus(400)
        .bodyText()
        .contains("#/reason");
  }

  @Test
  void seatsGoOffTheMarketAndBack() {
    var asked = new ArrayList<Way>();
    cast.blockSeats =
        command -> {
          asked.add(command.way());
          return new BlockSeats.Outcome.Done(seats(12, 13));
        };

    for (var path : new String[] {"/block", "/unblock"}) {
      assertThat(asAdmin(HttpMethod.POST, SEATS + path, SOME))
          .hasStatusOk()
          .bodyJson()
          .isStrictlyEqualTo(
              "{\"scheduleId\":\"%s\",\"seatNos\":[12,13]}".formatted(SCHEDULE.value()));
    }
    assertThat(asked).containsExactly(Way.BLOCK, Way.UNBLOCK);
  }

  @Test
  void aSeatThatSomebodyHasIsNamed() {
    cast.blockSeats = _ -> new BlockSeats.Outcome.Taken(seats(12));
    cast.giveSeats = _ -> new GiveSeats.Outcome.Taken(seats(12));

    for (var path : new String[] {"/block", "/unblock"}) {
      assertThat(asAdmin(HttpMethod.POST, SEATS + path, SOME))
          .hasStatus(409)
          .bodyJson()
          .isLenientlyEqualTo("{\"code\":\"SEAT_ALREADY_HELD\",\"unavailableSeats\":[12]}");
    }
    assertThat(asAdmin(HttpMethod.POST, SEATS + "/complimentary", GIFT)).hasStatus(409);
  }

  @Test
  void aGiftIsABookingOfTheGuest() {
    cast.giveSeats =
        command ->
            command.guest().value().toString().equals(GUEST)
                ? new GiveSeats.Outcome.Given(new Booking.Confirmed(terms(12), NOON), Scene.CONCERT)
                : new GiveSeats.Outcome.NoSuchSchedule();

    assertThat(asAdmin(HttpMethod.POST, SEATS + "/complimentary", GIFT))
        .hasStatusOk()
        .bodyJson()
        .isLenientlyEqualTo(
            """
            {"bookingId":"%s","status":"CONFIRMED","confirmedAt":"2026-09-01T12:00:00Z",
             "remainingSeconds":0}
            """
                .formatted(BOOKING.value()));
  }

  @Test
  void aBookingIsTakenBackUnlessItIsPaidOrOver() {
    var why = "{\"reason\":\"a bot\"}";
    cast.cancelBooking =
        command ->
            command.reason().equals("a bot")
                ? new CancelBooking.Outcome.Cancelled(new Booking.Cancelled(terms(12, 13), NOON))
                : new CancelBooking.Outcome.NoSuchBooking();
    assertThat(asAdmin(HttpMethod.DELETE, BOOKED, why))
        .hasStatusOk()
        .bodyJson()
        .isLenientlyEqualTo("{\"status\":\"CANCELLED\",\"releasedSeats\":[12,13]}");

    cast.cancelBooking =
        _ -> new CancelBooking.Outcome.Paid(new Booking.Confirmed(terms(12), NOON));
    assertThat(asAdmin(HttpMethod.DELETE, BOOKED, why))
        .hasStatus(409)
        .bodyJson()
        .isLenientlyEqualTo(
            "{\"code\":\"BOOKING_NOT_CANCELLABLE\",\"bookingStatus\":\"CONFIRMED\"}");

    cast.cancelBooking =
        _ -> new CancelBooking.Outcome.TooLate(new Booking.Expired(terms(12), FIVE_PAST));
    assertThat(asAdmin(HttpMethod.DELETE, BOOKED, why))
        .hasStatus(409)
        .bodyJson()
        .extractingPath("$.bookingStatus")
        .isEqualTo("EXPIRED");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{\"seatNos\":[1]}",
        "{\"reason\":\"x\"}",
        "{\"seatNos\":[1,1],\"reason\":\"x\"}",
        "{\"seatNos\":[0],\"reason\":\"x\"}",
        "{\"seatNos\":[1],\"reason\":\"\"}",
        "{\"seatNos\":[1],\"seats\":[{\"row\":1,\"col\":1}],\"reason\":\"x\"}"
      })
  void anActSaysWhichSeatsAndWhy(String body) {
    assertThat(asAdmin(HttpMethod.POST, SEATS + "/block", body))
        .hasStatus(400)
        .bodyText()
        .contains("VALIDATION_FAILED");
    assertThat(asAdmin(HttpMethod.DELETE, BOOKED, "{}")).hasStatus(400);
  }

  @Test
  void aBuyerMayDoNoneOfThis() {
    for (var path : new String[] {"/block", "/unblock", "/complimentary"}) {
      assertThat(ask(Tokens.bearer(), HttpMethod.POST, SEATS + path, SOME)).hasStatus(403);
    }
    assertThat(ask(Tokens.bearer(), HttpMethod.DELETE, BOOKED, "{}")).hasStatus(403);
  }

  private MvcTestResult asAdmin(HttpMethod method, String path, String body) {
    return ask(Tokens.bearerOfAdmin(), method, path, body);
  }

  private MvcTestResult ask(String bearer, HttpMethod method, String path, String body) {
    return http.method(method)
        .uri(path)
        .header("Authorization", bearer)
        .header("Content-Type", "application/json")
        .content(body)
        .exchange();
  }
}
