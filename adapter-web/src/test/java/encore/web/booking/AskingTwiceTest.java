package encore.web.booking;

import static encore.web.Scene.CONCERT;
import static encore.web.Scene.FIVE_PAST;
import static encore.web.Scene.SCHEDULE;
import static encore.web.Scene.held;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import encore.application.booking.HoldSeats;
import encore.application.booking.HoldSeats.Outcome;
import encore.application.waitingroom.Admissions.Answer;
import encore.domain.booking.BookingId;
import encore.web.OnStage;
import encore.web.OnceStage.Memory;
import encore.web.QueueStage.Stewards;
import encore.web.Scene;
import encore.web.Stage.Cast;
import encore.web.Tokens;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** What a key changes for who holds seats, and what it does not. */
@OnStage
class AskingTwiceTest {

  private final MockMvcTester http;
  private final Cast cast;
  private final Memory memory;
  private final Stewards stewards;
  private final String key = UUID.randomUUID().toString();

  AskingTwiceTest(MockMvcTester http, Cast cast, Memory memory, Stewards stewards) {
    this.http = http;
    this.cast = cast;
    this.memory = memory;
    this.stewards = stewards;
  }

  @AfterEach
  void asEver() {
    memory.answers.clear();
    stewards.guarded.clear();
    stewards.check = (_, _, _) -> Answer.LET_IN;
    cast.holdSeats = _ -> new Outcome.Contended();
  }

  @Test
  void withoutAKeyNothingIsRememberedAndNoNameIsChosen() {
    var asked = new ArrayList<HoldSeats.Command>();
    cast.holdSeats =
        command -> {
          asked.add(command);
          return new Outcome.Held(held(12), Scene.CONCERT);
        };

    var without = hold(Optional.empty());
    var with = hold(Optional.of(key));

    assertThat(asked.getFirst().named()).isEmpty();
    assertThat(asked.getLast().named()).contains(new BookingId(new UUID(0, 7)));
    assertThat(memory.answers).hasSize(1);
    assertThat(with).hasStatusOk().bodyText().isEqualTo(bodyOf(without));
    assertThat(with.getResponse().getContentType())
        .isEqualTo(without.getResponse().getContentType());
    assertThat(with.getResponse().getHeader("Cache-Control")).isEqualTo("no-store");
    assertThat(with.getResponse().getHeader("Content-Location"))
        .isEqualTo(without.getResponse().getHeader("Content-Location"));
  }

  static Stream<Outcome> forNow() {
    return Stream.of(new Outcome.Contended(), new Outcome.Resting(Duration.ofSeconds(9)));
  }

  @ParameterizedTest
  @MethodSource("forNow")
  void whatIsRefusedForNowIsNotRemembered(Outcome outcome) {
    cast.holdSeats = _ -> outcome;
    assertThat(hold(Optional.of(key)).getResponse().getStatus()).isIn(429, 503);
    assertThat(memory.answers).isEmpty();

    cast.holdSeats = _ -> new Outcome.Held(held(12), Scene.CONCERT);
    assertThat(hold(Optional.of(key))).hasStatusOk();
  }

  @Test
  void whatIsRefusedForGoodIsSaidAgainInTheSameLanguage() {
    cast.holdSeats = _ -> new Outcome.Closed(FIVE_PAST);
    var first = hold(Optional.of(key));
    cast.holdSeats = _ -> new Outcome.Held(held(12), Scene.CONCERT);

    var again = hold(Optional.of(key));

    assertThat(again).hasStatus(409).bodyText().isEqualTo(bodyOf(first));
    assertThat(again).headers().hasValue("Idempotent-Replayed", "true");
    assertThat(again.getResponse().getContentType()).isEqualTo("application/problem+json");
    assertThat(again.getResponse().getHeader("Content-Language")).isEqualTo("en");
  }

  @Test
  void anAddressThatIsWrittenInAnotherWayIsTheSame() {
    cast.holdSeats = _ -> new Outcome.Held(held(12), Scene.CONCERT);
    hold(Optional.of(key));

    assertThat(hold(URI.create("/api/bookings/st%61rt"), Optional.of(key)))
        .hasStatusOk()
        .headers()
        .hasValue("Idempotent-Replayed", "true");
  }

  @Test
  void whoWasInsideHearsHisAnswerAgainAtAShutDoor() {
    cast.holdSeats = _ -> new Outcome.Held(held(12), Scene.CONCERT);
    var first = hold(Optional.of(key));
    stewards.guarded.put(SCHEDULE, CONCERT);
    stewards.check = (_, _, _) -> Answer.OVER;

    assertThat(hold(Optional.of(key))).hasStatusOk().bodyText().isEqualTo(bodyOf(first));
    assertThat(hold(Optional.of("new"))).hasStatus(403);
    assertThat(hold(Optional.empty())).hasStatus(403);
    assertThat(memory.answers).hasSize(1);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "two words", "좌석"})
  void aKeyThatIsNoneIsRefused(String bad) {
    assertThat(hold(Optional.of(bad)))
        .hasStatus(400)
        .bodyText()
        .contains("IDEMPOTENCY_KEY_INVALID");
  }

  private MvcTestResult hold(Optional<String> key) {
    return hold(URI.create("/api/bookings/start"), key);
  }

  private MvcTestResult hold(URI address, Optional<String> key) {
    var request =
        http.post()
            .uri(address)
            .header("Authorization", Tokens.bearer())
            .contentType(MediaType.APPLICATION_JSON)
            .content("{\"scheduleId\":\"%s\",\"seatNos\":[12]}".formatted(SCHEDULE.value()));
    key.ifPresent(value -> request.header("Idempotency-Key", value));
    return request.exchange();
  }

  private static String bodyOf(MvcTestResult answer) {
    return new String(answer.getResponse().getContentAsByteArray(), UTF_8);
  }
}
