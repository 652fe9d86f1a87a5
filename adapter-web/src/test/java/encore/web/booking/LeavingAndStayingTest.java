package encore.web.booking;

import static encore.web.Scene.BOOKING;
import static encore.web.Scene.FAN;
import static encore.web.Scene.FIVE_PAST;
import static encore.web.Scene.NOON;
import static encore.web.Scene.held;
import static encore.web.Scene.terms;
import static org.assertj.core.api.Assertions.assertThat;

import encore.application.booking.ExtendHold;
import encore.application.booking.ReleaseHold;
import encore.domain.booking.Booking;
import encore.web.OnStage;
import encore.web.Scene;
import encore.web.Stage.Cast;
import encore.web.Tokens;
import java.util.ArrayList;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** More time, and the beacon of a page that is left. */
@OnStage
class LeavingAndStayingTest {

  private static final String MINE = "/api/bookings/" + BOOKING.value();
  private static final String FORM = "application/x-www-form-urlencoded;charset=UTF-8";

  private final MockMvcTester http;
  private final Cast cast;

  LeavingAndStayingTest(MockMvcTester http, Cast cast) {
    this.http = http;
    this.cast = cast;
  }

  @Test
  void moreTimeIsToldAsTheTimeIs() {
    var longer = new Booking.Held(terms(12), NOON, FIVE_PAST.plusSeconds(180), true);
    cast.extendHold =
        command ->
            command.buyer().equals(FAN)
                ? new ExtendHold.Outcome.Extended(Scene.seen(longer, NOON.plusSeconds(60)))
                : new ExtendHold.Outcome.NoSuchBooking();

    assertThat(extend("fan1@example.com"))
        .hasStatusOk()
        .bodyJson()
        .isStrictlyEqualTo(
            """
            {"bookingId":"%s","status":"HELD","expiresAt":"2026-09-01T12:08:00Z",
             "remainingSeconds":420,"serverTime":"2026-09-01T12:01:00Z"}
            """
                .formatted(BOOKING.value()));
    assertThat(extend("stranger@example.com"))
        .hasStatus(404)
        .bodyJson()
        .extractingPath("$.code")
        .isEqualTo("BOOKING_NOT_FOUND");
  }

  @Test
  void whoCannotHaveMoreTimeIsToldHowItStands() {
    cast.extendHold = _ -> new ExtendHold.Outcome.NotExtendable(Scene.seen(held(12), NOON));
    assertThat(extend("fan1@example.com"))
        .hasStatus(409)
        .bodyJson()
        .isLenientlyEqualTo(
            """
            {"code":"HOLD_NOT_EXTENDABLE","bookingStatus":"HELD","remainingSeconds":300,
             "expiresAt":"2026-09-01T12:05:00Z"}
            """);

    cast.extendHold =
        _ -> new ExtendHold.Outcome.TooLate(new Booking.Expired(terms(12), FIVE_PAST));
    assertThat(extend("fan1@example.com"))
        .hasStatus(409)
        .bodyJson()
        .isLenientlyEqualTo(
            "{\"code\":\"BOOKING_EXPIRED\",\"expiredAt\":\"2026-09-01T12:05:00Z\"}");
  }

  static Stream<ReleaseHold.Outcome> ends() {
    return Stream.of(
        new ReleaseHold.Outcome.Released(new Booking.Cancelled(terms(12), NOON)),
        new ReleaseHold.Outcome.TooLate(new Booking.Expired(terms(12), NOON)),
        new ReleaseHold.Outcome.Confirmed(new Booking.Confirmed(terms(12), NOON)),
        new ReleaseHold.Outcome.NoSuchBooking());
  }

  @ParameterizedTest
  @MethodSource("ends")
  void theBeaconHasOneAnswerToEverything(ReleaseHold.Outcome end) {
    cast.releaseHold = _ -> end;

    var answer =
        http.post().uri(MINE + "/release").header("Authorization", Tokens.bearer()).exchange();

    assertThat(answer).hasStatus(204).body().isEmpty();
  }

  @Test
  void theBeaconBringsItsTokenInAForm() {
    var released = new ArrayList<ReleaseHold.Command>();
    cast.releaseHold =
        command -> {
          released.add(command);
          return new ReleaseHold.Outcome.NoSuchBooking();
        };

    assertThat(beacon(MINE + "/release", "access_token=" + token())).hasStatus(204);
    assertThat(released).containsExactly(new ReleaseHold.Command(FAN, BOOKING));
  }

  @Test
  void aTokenInTheAddressOrTwiceOrOfNobodyIsNone() {
    cast.releaseHold =
        command -> {
          throw new AssertionError(command);
        };
    var token = token();
    var release = MINE + "/release";

    assertThat(http.post().uri(release + "?access_token=" + token).exchange()).hasStatus(401);
    assertThat(beacon(release + "?access_token=" + token, "")).hasStatus(401);
    assertThat(beacon(release + "?a=b", "access_token=" + token)).hasStatus(401);
    assertThat(beacon(release, "access_token=" + token + "&access_token=" + token)).hasStatus(401);
    assertThat(beacon(release, "access_token=nobody")).hasStatus(401);
    assertThat(
            http.post()
                .uri(release)
                .header("Content-Type", "text/plain")
                .content("access_token=" + token)
                .exchange())
        .hasStatus(401);
  }

  @ParameterizedTest
  @ValueSource(strings = {"/extend", "/start", ""})
  void aTokenInAFormOpensNoOtherDoor(String route) {
    var path = route.equals("/start") ? "/api/bookings/start" : MINE + route;

    assertThat(beacon(path, "access_token=" + token())).hasStatus(401);
  }

  private String token() {
    return Tokens.bearer().substring("Bearer ".length());
  }

  private MvcTestResult beacon(String path, String form) {
    return http.post().uri(path).header("Content-Type", FORM).content(form).exchange();
  }

  private MvcTestResult extend(String email) {
    return http.post()
        .uri(MINE + "/extend")
        .header("Authorization", Tokens.bearer(email))
        .exchange();
  }
}
