package encore.web.booking;

import static encore.web.Scene.BOOKING;
import static encore.web.Scene.FAN;
import static encore.web.Scene.NOON;
import static encore.web.Scene.SCHEDULE;
import static encore.web.Scene.held;
import static encore.web.Scene.seat;
import static encore.web.Scene.seats;
import static org.assertj.core.api.Assertions.assertThat;

import encore.application.booking.HoldSeats;
import encore.application.booking.HoldSeats.Outcome;
import encore.application.booking.SuggestSeats;
import encore.application.shared.Unavailable;
import encore.application.shared.Unavailable.Reason;
import encore.domain.catalog.Place;
import encore.domain.catalog.SeatChoice;
import encore.web.OnStage;
import encore.web.Scene;
import encore.web.Stage.Cast;
import encore.web.Tokens;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

@OnStage
class HoldingSeatsTest {

  private static final String WISH =
      "{\"scheduleId\":\"%s\",\"seatNos\":[12,13]}".formatted(SCHEDULE.value());
  private static final String MINE = "/api/bookings/" + BOOKING.value();

  private final MockMvcTester http;
  private final Cast cast;

  HoldingSeatsTest(MockMvcTester http, Cast cast) {
    this.http = http;
    this.cast = cast;
  }

  @Test
  void aFreshHoldTellsEverythingAndHasFiveMinutes() {
    cast.holdSeats = _ -> new Outcome.Held(held(13, 12), Scene.CONCERT);

    var answer = start(WISH);

    assertThat(answer).hasStatusOk();
    assertThat(answer).headers().hasValue("Content-Location", MINE);
    assertThat(answer).headers().hasValue("Cache-Control", "no-store");
    assertThat(answer)
        .bodyJson()
        .isStrictlyEqualTo(
            """
            {"bookingId":"%s","scheduleId":"%s","concertId":"%s","userId":"%s",
             "status":"HELD",
             "seats":[
              {"seatNo":12,"row":2,"col":2,"label":"2-2","grade":"VIP","price":170000},
              {"seatNo":13,"row":2,"col":3,"label":"2-3","grade":"VIP","price":170000}],
             "totalAmount":340000,"currency":"KRW","heldAt":"2026-09-01T12:00:00Z",
             "expiresAt":"2026-09-01T12:05:00Z","remainingSeconds":300}
            """
                .formatted(BOOKING.value(), SCHEDULE.value(), Scene.CONCERT.value(), FAN.value()));
  }

  @Test
  void theUseCaseIsToldWhoAsksForWhat() {
    var asked = new ArrayList<HoldSeats.Command>();
    cast.holdSeats =
        command -> {
          asked.add(command);
          return new Outcome.Held(held(12), Scene.CONCERT);
        };

    start(WISH);
    start(
        "{\"scheduleId\":\"%s\",\"seats\":[{\"row\":2,\"col\":3}],\"extra\":{}}"
            .formatted(SCHEDULE.value()));

    assertThat(asked)
        .containsExactly(
            new HoldSeats.Command(
                FAN, SCHEDULE, new SeatChoice.Numbers(new TreeSet<>(Set.of(12, 13)))),
            new HoldSeats.Command(
                FAN, SCHEDULE, new SeatChoice.Places(new TreeSet<>(Set.of(new Place(2, 3))))));
  }

  static Stream<Arguments> refusals() {
    var places = new SeatChoice.Places(new TreeSet<>(Set.of(new Place(99, 1))));
    var numbers = new SeatChoice.Numbers(new TreeSet<>(Set.of(998, 999)));
    return Stream.of(
        Arguments.of(
            new Outcome.Taken(seats(13, 12)),
            409,
            "SEAT_ALREADY_HELD",
            "{\"unavailableSeats\":[12,13]}"),
        Arguments.of(
            new Outcome.SoldAlready(seats(12)), 409, "SEAT_SOLD", "{\"unavailableSeats\":[12]}"),
        Arguments.of(
            new Outcome.AlreadyYours(BOOKING, seats(12)),
            409,
            "BOOKING_ALREADY_OPEN",
            "{\"bookingId\":\"%s\",\"unavailableSeats\":[12]}".formatted(BOOKING.value())),
        Arguments.of(new Outcome.TooMany(4), 409, "SEAT_LIMIT_EXCEEDED", "{\"max\":4}"),
        Arguments.of(new Outcome.NoSuchSchedule(), 404, "SCHEDULE_NOT_FOUND", "{}"),
        Arguments.of(
            new Outcome.NoSuchSeats(numbers),
            404,
            "SEAT_NOT_FOUND",
            "{\"missingSeats\":[998,999]}"),
        Arguments.of(
            new Outcome.NoSuchSeats(places),
            404,
            "SEAT_NOT_FOUND",
            "{\"missingSeats\":[{\"row\":99,\"col\":1}]}"),
        Arguments.of(
            new Outcome.NotOpenYet(NOON),
            409,
            "SALE_NOT_OPEN",
            "{\"opensAt\":\"2026-09-01T12:00:00Z\"}"),
        Arguments.of(
            new Outcome.Closed(NOON),
            409,
            "SALE_CLOSED",
            "{\"closedAt\":\"2026-09-01T12:00:00Z\"}"),
        Arguments.of(new Outcome.Contended(), 503, "BUSY", "{\"retryable\":true}"));
  }

  @ParameterizedTest
  @MethodSource("refusals")
  void everyOutcomeHasItsProblem(Outcome outcome, int status, String code, String members) {
    cast.holdSeats = _ -> outcome;

    var answer = start(WISH);

    assertThat(answer).hasStatus(status).hasContentType(MediaType.APPLICATION_PROBLEM_JSON);
    assertThat(answer).bodyJson().isLenientlyEqualTo(members);
    assertThat(answer)
        .bodyJson()
        .isLenientlyEqualTo(
            "{\"code\":\"%s\",\"status\":%d,\"instance\":\"/api/bookings/start\"}"
                .formatted(code, status));
  }

  @Test
  void whoLetGoTooOftenIsToldHowLongToWait() {
    cast.holdSeats = _ -> new Outcome.Resting(Duration.ofMillis(92_001));

    var answer = start(WISH);

    assertThat(answer).hasStatus(429).hasContentType(MediaType.APPLICATION_PROBLEM_JSON);
    assertThat(answer).headers().hasValue("Retry-After", "93");
    assertThat(answer)
        .bodyText()
        .contains(
            "\"code\":\"RATE_LIMITED\"", "\"retryable\":true", "let go of seats", "93 seconds");
  }

  @Test
  void aTakenSeatIsNamedInTheDetail() {
    cast.holdSeats = _ -> new Outcome.Taken(seats(12));

    assertThat(start(WISH)).bodyJson().extractingPath("$.detail").asString().contains("2-2");
  }

  @Test
  void whoLostARaceIsToldWhatToTryNext() {
    var asked = new ArrayList<SuggestSeats.Command>();
    cast.holdSeats = _ -> new Outcome.Taken(seats(12));
    cast.suggestSeats =
        command -> {
          asked.add(command);
          return List.of(seat(15), seat(14));
        };

    assertThat(start(WISH))
        .bodyJson()
        .isLenientlyEqualTo("{\"unavailableSeats\":[12],\"suggestedSeats\":[15,14]}");
    assertThat(asked).containsExactly(new SuggestSeats.Command(SCHEDULE, seats(12), 2));
    cast.suggestSeats = _ -> List.of();
  }

  static Stream<Arguments> reasons() {
    return Stream.of(
        Arguments.of(Reason.BUSY, "BUSY"),
        Arguments.of(Reason.DOWN, "DEPENDENCY_DOWN"),
        Arguments.of(Reason.OUTCOME_UNKNOWN, "OUTCOME_UNKNOWN"));
  }

  @ParameterizedTest
  @MethodSource("reasons")
  void whatIsAwayIsWorthAskingAgain(Reason reason, String code) {
    cast.holdSeats =
        _ -> {
          throw new Unavailable("postgres", reason, new IllegalStateException("SELECT secret"));
        };

    var answer = start(WISH);

    assertThat(answer)
        .hasStatus(503)
        .bodyText()
        .contains(code)
        .doesNotContain("SELECT", "postgres");
    assertThat(answer.getResponse().getHeader("Retry-After")).matches("[123]");
  }

  @Test
  void aBugOfOursTellsNothingAboutUs() {
    cast.holdSeats =
        _ -> {
          throw new IllegalStateException("SELECT secret FROM encore.Booking");
        };

    var answer = start(WISH);

    assertThat(answer).hasStatus(500).bodyText().doesNotContain("SELECT", "Exception", "encore.");
    assertThat(answer).bodyJson().extractingPath("$.code").isEqualTo("INTERNAL_ERROR");
  }

  private MvcTestResult start(String body) {
    return http.post()
        .uri("/api/bookings/start")
        .header("Authorization", Tokens.bearer())
        .contentType(MediaType.APPLICATION_JSON)
        .content(body)
        .exchange();
  }
}
