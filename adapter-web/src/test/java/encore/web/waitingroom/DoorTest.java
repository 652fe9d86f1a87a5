package encore.web.waitingroom;

import static encore.web.Scene.CONCERT;
import static encore.web.Scene.FAN;
import static encore.web.Scene.SCHEDULE;
import static encore.web.waitingroom.AtTheLine.OTHER_CONCERT;
import static encore.web.waitingroom.AtTheLine.OTHER_FAN;
import static encore.web.waitingroom.AtTheLine.pass;
import static encore.web.waitingroom.AtTheLine.ticket;
import static encore.web.waitingroom.AtTheLine.waiting;
import static org.assertj.core.api.Assertions.assertThat;

import encore.application.booking.HoldSeats;
import encore.application.waitingroom.Admissions.Answer;
import encore.application.waitingroom.JoinLine.Outcome;
import encore.application.waitingroom.RiskChecks.Challenge;
import encore.application.waitingroom.Standing;
import encore.domain.identity.UserId;
import encore.domain.waitingroom.Pass;
import encore.domain.waitingroom.PassEnd;
import encore.web.OnStage;
import encore.web.QueueStage.Stewards;
import encore.web.Scene;
import encore.web.Stage.Cast;
import encore.web.Tokens;
import jakarta.servlet.http.Cookie;
import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MockMvcTester.MockMvcRequestBuilder;

/** The door before buying; what those see who only look is told elsewhere. */
@OnStage
class DoorTest {

  private static final String BODY =
      "{\"scheduleId\":\"%s\",\"seatNos\":[12]}".formatted(SCHEDULE.value());

  private final MockMvcTester http;
  private final Stewards stewards;
  private final Cast cast;
  private final QueueTokens tokens;

  DoorTest(MockMvcTester http, Stewards stewards, Cast cast, QueueTokens tokens) {
    this.http = http;
    this.stewards = stewards;
    this.cast = cast;
    this.tokens = tokens;
  }

  @BeforeEach
  void aLine() {
    stewards.guarded.put(SCHEDULE, CONCERT);
    stewards.check = (_, user, pass) -> answer(user, pass);
    cast.holdSeats = _ -> new HoldSeats.Outcome.Held(Scene.held(12), Scene.CONCERT);
  }

  @AfterEach
  void noLine() {
    stewards.guarded.clear();
    stewards.check = (_, _, _) -> Answer.LET_IN;
    stewards.join = _ -> new Outcome.NotNeeded();
    cast.holdSeats = _ -> new HoldSeats.Outcome.Contended();
  }

  /** As the real one: whose, for which concert, and from which generation on. */
  private static Answer answer(Optional<UserId> user, Optional<Pass> pass) {
    if (pass.isEmpty()) {
      return Answer.NO_PASS;
    }
    if (!pass.get().concert().equals(CONCERT)) {
      return Answer.WRONG_CONCERT;
    }
    if (user.isPresent() && !user.get().equals(pass.get().user())) {
      return Answer.NOT_YOURS;
    }
    return pass.get().generation() < 3 ? Answer.OVER : Answer.LET_IN;
  }

  @Test
  void whoHasAPassIsLetIn() {
    assertThat(start().header("Queue-Token", tokens.write(pass()))).hasStatusOk();
    var cookie = new Cookie("queue-token-" + CONCERT.value(), tokens.write(pass()));
    assertThat(start().cookie(cookie)).hasStatusOk();
  }

  @Test
  void everybodyElseIsToldTheNextStep() {
    refused(start(), "QUEUE_TOKEN_REQUIRED", "Join the line");
    refused(
        start(tokens.write(pass(CONCERT, OTHER_FAN))), "QUEUE_TOKEN_REQUIRED", "another account");
    refused(
        start(tokens.write(ticket(CONCERT, OTHER_FAN))), "QUEUE_TOKEN_REQUIRED", "another account");
    refused(
        start(tokens.write(pass(OTHER_CONCERT, FAN))), "QUEUE_TOKEN_WRONG_CONCERT", "of its own");
    refused(
        start(tokens.write(ticket(OTHER_CONCERT, FAN))), "QUEUE_TOKEN_WRONG_CONCERT", "of its own");
    refused(start("junk"), "QUEUE_TOKEN_REQUIRED", "you get the place you had");
    var old = pass();
    var called = new Pass(old.id(), CONCERT, FAN, 2, old.until());
    refused(start(tokens.write(called)), "QUEUE_TOKEN_EXPIRED", "Join the line again");
  }

  @Test
  void whoHoldsATicketIsToldWhenToAsk() {
    var answer = start(tokens.write(ticket())).exchange();

    refused(start(tokens.write(ticket())), "QUEUE_NOT_ADMITTED", "/api/queue/tokens/me");
    assertThat(answer).bodyJson().hasPath("$.pollAfterSeconds");
    assertThat(answer.getResponse().getHeader("Retry-After")).isBetween("2", "5");
  }

  @Test
  void theHeaderCountsBeforeTheCookieAndOtherCookiesDoNotCount() {
    var cookie = new Cookie("queue-token-" + OTHER_CONCERT.value(), tokens.write(pass()));
    refused(start().cookie(cookie), "QUEUE_TOKEN_REQUIRED", "Join the line");

    var good = new Cookie("queue-token-" + CONCERT.value(), tokens.write(pass()));
    refused(start("junk").cookie(good), "QUEUE_TOKEN_REQUIRED", "you get the place you had");
  }

  @Test
  void theDoorComesAfterTheTokenAndTheShapeOfTheBody() {
    var nobody = http.post().uri("/api/bookings/start").contentType(MediaType.APPLICATION_JSON);
    assertThat(nobody.content(BODY)).hasStatus(401);
    assertThat(start().content("{}")).hasStatus(400);
    cast.holdSeats = _ -> new HoldSeats.Outcome.NoSuchSchedule();
    stewards.guarded.clear();
    assertThat(start()).hasStatus(404).bodyText().contains("SCHEDULE_NOT_FOUND");
  }

  @Test
  void whileNobodyHasToWaitWhoBuysIsLetInAndKeepsHisPass() {
    stewards.check = (_, _, _) -> Answer.JOIN_FIRST;
    var pass = pass();
    stewards.join = _ -> new Outcome.Joined(new Standing.Inside(pass), true);
    cast.holdSeats = _ -> new HoldSeats.Outcome.Contended();

    // Even when what he wanted goes wrong.
    var busy = start().exchange();
    assertThat(busy).hasStatus(503).headers().hasValue("Queue-Token", tokens.write(pass));
    assertThat(busy.getResponse().getHeader("Set-Cookie")).contains(tokens.write(pass));
    cast.holdSeats = _ -> new HoldSeats.Outcome.Held(Scene.held(12), Scene.CONCERT);
    assertThat(start("junk")).hasStatusOk().headers().hasValue("Queue-Token", tokens.write(pass));
    stewards.join = _ -> new Outcome.NotNeeded();
    assertThat(start()).hasStatusOk().doesNotContainHeader("Queue-Token");
  }

  @Test
  void whomACrowdOvertookGoesHomeWithHisTicket() {
    stewards.check = (_, _, _) -> Answer.JOIN_FIRST;
    stewards.join = _ -> new Outcome.Joined(waiting(7), true);
    var answer = start().exchange();

    refused(start(), "QUEUE_NOT_ADMITTED", "You are in line");
    assertThat(answer)
        .bodyJson()
        .isLenientlyEqualTo(
            "{\"aheadCount\":7,\"pollAfterSeconds\":1.234,\"token\":\"%s\"}"
                .formatted(tokens.write(ticket())));
    assertThat(answer)
        .headers()
        .hasValue("Retry-After", "2")
        .hasValue("Queue-Token", tokens.write(ticket()));
    assertThat(answer.getResponse().getHeader("Set-Cookie")).contains(tokens.write(ticket()));
  }

  @Test
  void whoeverCannotJoinIsToldWhy() {
    stewards.check = (_, _, _) -> Answer.JOIN_FIRST;
    stewards.join = _ -> new Outcome.Full(1, Duration.ofSeconds(3));
    assertThat(start()).hasStatus(503).bodyText().contains("QUEUE_FULL");
    var challenge = new Challenge("HASHCASH", "abc", 18, Scene.NOON);
    stewards.join = _ -> new Outcome.Challenged(challenge, false);
    refused(start(), "CHALLENGE_REQUIRED", "\"bits\":18");
    stewards.join = _ -> new Outcome.Joined(new Standing.Over(PassEnd.USED, Scene.NOON), false);
    refused(start(), "QUEUE_TOKEN_EXPIRED", "USED");
    stewards.join =
        _ ->
            new Outcome.Joined(
                new Standing.Early(ticket(), 1, Scene.NOON, Duration.ofSeconds(2)), true);
    refused(start(), "QUEUE_NOT_ADMITTED", Scene.NOON.toString());
    stewards.join = _ -> new Outcome.Joined(new Standing.Nowhere(), false);
    refused(start(), "QUEUE_TOKEN_REQUIRED", "Join the line");
  }

  @ParameterizedTest
  @CsvSource({"ko, 대기열", "en, line"})
  void theNextStepIsToldInTheCallersLanguage(String language, String word) {
    assertThat(start().header("Accept-Language", language)).bodyText().contains(word);
  }

  private static void refused(MockMvcRequestBuilder request, String code, String text) {
    var answer = request.exchange();
    assertThat(answer).hasStatus(403).bodyText().contains("\"" + code + "\"", text);
    assertThat(answer)
        .headers()
        .hasValue("Link", "</api/queue/tokens>; rel=\"https://encore.example/rels/queue\"");
  }

  private MockMvcRequestBuilder start(String token) {
    return start().header("Queue-Token", token);
  }

  private MockMvcRequestBuilder start() {
    return http.post()
        .uri("/api/bookings/start")
        .header("Authorization", Tokens.bearer())
        .contentType(MediaType.APPLICATION_JSON)
        .content(BODY);
  }
}
