package encore.web.booking;

import static encore.web.Scene.BOOKING;
import static encore.web.Scene.FAN;
import static encore.web.Scene.FIVE_PAST;
import static encore.web.Scene.NOON;
import static encore.web.Scene.held;
import static encore.web.Scene.terms;
import static org.assertj.core.api.Assertions.assertThat;

import encore.application.booking.ReleaseHold;
import encore.domain.booking.Booking;
import encore.domain.identity.UserId;
import encore.web.OnStage;
import encore.web.Scene;
import encore.web.Stage.Cast;
import encore.web.Tokens;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

@OnStage
class StandingBookingTest {

  private static final String MINE = "/api/bookings/" + BOOKING.value();

  private final MockMvcTester http;
  private final Cast cast;

  StandingBookingTest(MockMvcTester http, Cast cast) {
    this.http = http;
    this.cast = cast;
  }

  @Test
  void theTimeLeftIsNeverRoundedUp() {
    cast.bookings = (_, _) -> Optional.of(Scene.seen(held(12), NOON.plusMillis(1)));

    assertThat(get(MINE)).bodyJson().extractingPath("$.remainingSeconds").isEqualTo(299);
    assertThat(get(MINE + "/time"))
        .bodyJson()
        .isStrictlyEqualTo(
            """
            {"bookingId":"%s","status":"HELD","expiresAt":"2026-09-01T12:05:00Z",
             "remainingSeconds":299,"serverTime":"2026-09-01T12:00:00.001Z"}
            """
                .formatted(BOOKING.value()));
  }

  static Stream<Arguments> ends() {
    return Stream.of(
        Arguments.of(held(12), FIVE_PAST, "EXPIRED", true),
        Arguments.of(held(12), FIVE_PAST.plusSeconds(60), "EXPIRED", true),
        Arguments.of(new Booking.Expired(terms(12), FIVE_PAST), FIVE_PAST, "EXPIRED", true),
        Arguments.of(new Booking.Cancelled(terms(12), NOON), NOON, "CANCELLED", false));
  }

  @ParameterizedTest
  @MethodSource("ends")
  void nothingIsLeftOfABookingThatIsOver(
      Booking booking, Instant asOf, String status, boolean hasEnd) {
    cast.bookings = (_, _) -> Optional.of(Scene.seen(booking, asOf));

    for (var path : List.of(MINE, MINE + "/time")) {
      var answer = get(path);
      assertThat(answer)
          .bodyJson()
          .isLenientlyEqualTo("{\"status\":\"%s\",\"remainingSeconds\":0}".formatted(status));
      if (hasEnd) {
        assertThat(answer).bodyJson().hasPath("$.expiresAt");
      } else {
        assertThat(answer).bodyJson().doesNotHavePath("$.expiresAt");
      }
    }
  }

  @Test
  void whatWasPaidForSaysUntilWhenItGoesBackAndForWhichConcertItIs() {
    var paid = new Booking.Confirmed(terms(12), NOON);
    cast.bookings = (_, _) -> Optional.of(Scene.seen(paid, NOON));

    assertThat(get(MINE))
        .bodyJson()
        .isLenientlyEqualTo(
            """
            {"concertId":"%s","status":"CONFIRMED","refundableUntil":"2026-09-02T12:00:00Z"}
            """
                .formatted(Scene.CONCERT.value()));
    cast.bookings = (_, _) -> Optional.of(Scene.seen(held(12), NOON));
    assertThat(get(MINE)).bodyJson().doesNotHavePath("$.refundableUntil");
  }

  @Test
  void instantsOnTheWireEndAtMicroseconds() {
    var fine = NOON.plusNanos(123_456_789);
    cast.bookings = (_, _) -> Optional.of(Scene.seen(held(12), fine));

    assertThat(get(MINE + "/time"))
        .bodyJson()
        .extractingPath("$.serverTime")
        .isEqualTo("2026-09-01T12:00:00.123456Z");
  }

  @Test
  void aStrangersBookingDoesNotExist() {
    cast.bookings =
        (_, buyer) ->
            buyer.equals(FAN) ? Optional.of(Scene.seen(held(12), NOON)) : Optional.empty();
    cast.releaseHold = command -> released(command.buyer());

    for (var request : List.of(http.get().uri(MINE), http.delete().uri(MINE))) {
      var answer =
          request.header("Authorization", Tokens.bearer("stranger@example.com")).exchange();
      assertThat(answer).hasStatus(404).bodyText().contains("BOOKING_NOT_FOUND");
    }
    assertThat(get(MINE)).hasStatusOk();
  }

  @Test
  void lettingGoNamesTheSeats() {
    cast.releaseHold = command -> released(command.buyer());

    assertThat(delete(MINE))
        .hasStatusOk()
        .bodyJson()
        .isStrictlyEqualTo(
            "{\"bookingId\":\"%s\",\"status\":\"CANCELLED\",\"releasedSeats\":[12,13]}"
                .formatted(BOOKING.value()));
    assertThat(delete(MINE)).headers().hasValue("Cache-Control", "no-store");
  }

  @Test
  void lettingGoTooLateIsAConflict() {
    cast.releaseHold =
        _ -> new ReleaseHold.Outcome.TooLate(new Booking.Expired(terms(12), FIVE_PAST));

    assertThat(delete(MINE))
        .hasStatus(409)
        .bodyJson()
        .isLenientlyEqualTo(
            """
            {"code":"BOOKING_NOT_CANCELLABLE","bookingStatus":"EXPIRED",
             "expiredAt":"2026-09-01T12:05:00Z"}
            """);
  }

  private static ReleaseHold.Outcome released(UserId caller) {
    return caller.equals(FAN)
        ? new ReleaseHold.Outcome.Released(new Booking.Cancelled(terms(12, 13), NOON))
        : new ReleaseHold.Outcome.NoSuchBooking();
  }

  private MvcTestResult get(String path) {
    return http.get().uri(path).header("Authorization", Tokens.bearer()).exchange();
  }

  private MvcTestResult delete(String path) {
    return http.delete().uri(path).header("Authorization", Tokens.bearer()).exchange();
  }
}
