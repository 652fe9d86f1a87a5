package encore.web.booking;

import static encore.web.Scene.FAN;
import static encore.web.Scene.NOON;
import static encore.web.Scene.SCHEDULE;
import static encore.web.Scene.held;
import static org.assertj.core.api.Assertions.assertThat;

import encore.application.booking.HoldBestSeats;
import encore.application.booking.HoldBestSeats.Outcome;
import encore.domain.booking.SeatWish;
import encore.domain.catalog.Grade;
import encore.web.OnStage;
import encore.web.Scene;
import encore.web.Stage.Cast;
import encore.web.Tokens;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

@OnStage
class BestSeatsTest {

  private final MockMvcTester http;
  private final Cast cast;

  BestSeatsTest(MockMvcTester http, Cast cast) {
    this.http = http;
    this.cast = cast;
  }

  @Test
  void theAnswerIsThatOfAHold() {
    cast.holdSeats =
        _ -> new encore.application.booking.HoldSeats.Outcome.Held(held(12, 13), Scene.CONCERT);
    cast.holdBestSeats = _ -> new Outcome.Held(held(12, 13), Scene.CONCERT);

    var byHand = post("/api/bookings/start", ",\"seatNos\":[12,13]");
    var best = best(",\"count\":2");

    assertThat(best).hasStatusOk().bodyText().isEqualTo(bodyOf(byHand));
    assertThat(best)
        .headers()
        .hasValue("Content-Location", byHand.getResponse().getHeader("Content-Location"));
  }

  @Test
  void aWishIsForSeatsSideBySideOfAnyGradeUnlessItSaysOtherwise() {
    var asked = new ArrayList<HoldBestSeats.Command>();
    cast.holdBestSeats =
        command -> {
          asked.add(command);
          return new Outcome.Held(held(12), Scene.CONCERT);
        };

    best(",\"count\":2");
    best(",\"count\":3,\"grade\":\"VIP\",\"adjacent\":false");

    var vip = Optional.of(new Grade("VIP"));
    assertThat(asked)
        .containsExactly(
            new HoldBestSeats.Command(FAN, SCHEDULE, new SeatWish(2, Optional.empty(), true)),
            new HoldBestSeats.Command(FAN, SCHEDULE, new SeatWish(3, vip, false)));
  }

  static Stream<Arguments> refusals() {
    return Stream.of(
        Arguments.of(
            new Outcome.SoldOut(5, 2), 409, "SOLD_OUT", "{\"available\":5,\"largestBlock\":2}"),
        Arguments.of(new Outcome.TooMany(4), 409, "SEAT_LIMIT_EXCEEDED", "{\"max\":4}"),
        Arguments.of(new Outcome.NoSuchSchedule(), 404, "SCHEDULE_NOT_FOUND", "{}"),
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
    cast.holdBestSeats = _ -> outcome;

    var answer = best(",\"count\":3");

    assertThat(answer).hasStatus(status).hasContentType(MediaType.APPLICATION_PROBLEM_JSON);
    assertThat(answer).bodyJson().isLenientlyEqualTo(members);
    assertThat(answer).bodyJson().extractingPath("$.code").isEqualTo(code);
  }

  @Test
  void whoLetGoTooOftenIsToldHowLongToWait() {
    cast.holdBestSeats = _ -> new Outcome.Resting(Duration.ofMillis(92_001));

    var answer = best(",\"count\":3");

    assertThat(answer).hasStatus(429).hasContentType(MediaType.APPLICATION_PROBLEM_JSON);
    assertThat(answer).headers().hasValue("Retry-After", "93");
    assertThat(answer)
        .bodyText()
        .contains(
            "\"code\":\"RATE_LIMITED\"", "\"retryable\":true", "let go of seats", "93 seconds");
  }

  @Test
  void whoDoesNotMindIsToldHowManyAreLeftAndNothingOfBlocks() {
    cast.holdBestSeats = _ -> new Outcome.SoldOut(1, 1);

    var answer = best(",\"count\":3,\"adjacent\":false");

    assertThat(answer).bodyText().contains("\"available\":1").doesNotContain("largestBlock");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", ",\"count\":0", ",\"count\":-1", ",\"count\":2,\"grade\":\"\""})
  void aWishThatIsNoneIsRefused(String rest) {
    assertThat(best(rest)).hasStatus(400).bodyText().contains("VALIDATION_FAILED");
  }

  private static String bodyOf(MvcTestResult answer) {
    return new String(
        answer.getResponse().getContentAsByteArray(), java.nio.charset.StandardCharsets.UTF_8);
  }

  private MvcTestResult best(String rest) {
    return post("/api/bookings/best-available", rest);
  }

  private MvcTestResult post(String path, String rest) {
    return http.post()
        .uri(path)
        .header("Authorization", Tokens.bearer())
        .contentType(MediaType.APPLICATION_JSON)
        .content("{\"scheduleId\":\"%s\"%s}".formatted(SCHEDULE.value(), rest))
        .exchange();
  }
}
