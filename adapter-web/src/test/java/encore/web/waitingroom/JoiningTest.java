package encore.web.waitingroom;

import static encore.web.Scene.CONCERT;
import static encore.web.Scene.FAN;
import static encore.web.waitingroom.AtTheLine.OTHER_CONCERT;
import static encore.web.waitingroom.AtTheLine.pass;
import static encore.web.waitingroom.AtTheLine.ticket;
import static encore.web.waitingroom.AtTheLine.waiting;
import static org.assertj.core.api.Assertions.assertThat;

import encore.application.waitingroom.JoinLine.Outcome;
import encore.application.waitingroom.RiskChecks.Challenge;
import encore.application.waitingroom.Standing;
import encore.domain.waitingroom.PassEnd;
import encore.web.OnStage;
import encore.web.QueueStage.Stewards;
import encore.web.Scene;
import encore.web.Tokens;
import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

@OnStage
class JoiningTest {

  private static final String BODY = "{\"concertId\":\"%s\"}".formatted(CONCERT.value());

  private final MockMvcTester http;
  private final Stewards stewards;
  private final QueueTokens tokens;

  JoiningTest(MockMvcTester http, Stewards stewards, QueueTokens tokens) {
    this.http = http;
    this.stewards = stewards;
    this.tokens = tokens;
  }

  @AfterEach
  void noLine() {
    stewards.join = _ -> new Outcome.NotNeeded();
  }

  @Test
  void whoJoinsGetsATicketAndIsToldHowHeStands() {
    stewards.join = _ -> new Outcome.Joined(waiting(41), true);
    var answer = join(BODY);

    assertThat(answer).hasStatus(201);
    assertThat(answer)
        .bodyJson()
        .isLenientlyEqualTo(
            """
            {"token":"%s","userId":"%s","concertId":"%s","status":"WAITING","phase":"LINE",
             "queueNumber":1795000000000000,"position":42,"aheadCount":41,"behindCount":8,
             "estimatedWaitSeconds":30,"estimatedWait":{"fromSeconds":10,"toSeconds":30},
             "waitKnown":true,"seatLikelihood":"HIGH","pollAfterSeconds":1.234,
             "stale":false,"skipped":0}
            """
                .formatted(tokens.write(ticket()), FAN.value(), CONCERT.value()));
    assertThat(answer)
        .headers()
        .hasValue("Location", "/api/queue/tokens/me")
        .hasValue("Retry-After", "2")
        .hasValue("Cache-Control", "no-store");
    assertThat(answer).bodyJson().doesNotHavePath("$.activeUntil").doesNotHavePath("$.opensAt");
  }

  @Test
  void theTokenIsACookieOfItsConcertToo() {
    stewards.join = _ -> new Outcome.Joined(waiting(41), true);

    assertThat(join(BODY).getResponse().getHeader("Set-Cookie"))
        .startsWith("queue-token-%s=%s;".formatted(CONCERT.value(), tokens.write(ticket())))
        .contains("; HttpOnly", "; SameSite=Lax", "; Path=/api;", "Max-Age=604800")
        .doesNotContain("Secure");
    var secure =
        http.post()
            .uri("https://encore.test/api/queue/tokens")
            .secure(true)
            .header("Authorization", Tokens.bearer())
            .contentType(MediaType.APPLICATION_JSON)
            .content(BODY)
            .exchange();
    assertThat(secure.getResponse().getHeader("Set-Cookie")).contains("; Secure");
  }

  @Test
  void whoComesAgainOrNeedNotWaitIsToldSo() {
    stewards.join = _ -> new Outcome.Joined(new Standing.Inside(pass()), false);
    assertThat(join(BODY)).hasStatus(200).bodyJson().extractingPath("$.status").isEqualTo("ACTIVE");
    assertThat(join(BODY)).bodyJson().hasPath("$.activeUntil").hasPath("$.remainingSeconds");

    stewards.join = _ -> new Outcome.NotNeeded();
    var free = join(BODY);
    assertThat(free).hasStatus(200).bodyJson().extractingPath("$.status").isEqualTo("ACTIVE");
    assertThat(free).bodyJson().doesNotHavePath("$.token");
    assertThat(free).doesNotContainHeader("Set-Cookie");
    assertThat(free).headers().hasValue("Cache-Control", "no-store");
  }

  @Test
  void beforeTheOpeningNobodyHasAPosition() {
    stewards.join =
        _ ->
            new Outcome.Joined(
                new Standing.Early(ticket(), 7, Scene.NOON, Duration.ofSeconds(5)), true);

    var early = join(BODY);
    assertThat(early)
        .bodyJson()
        .isLenientlyEqualTo(
            """
            {"status":"WAITING","phase":"PRE_QUEUE","joinedCount":7,"opensAt":"%s",
             "pollAfterSeconds":5.0}
            """
                .formatted(Scene.NOON));
    assertThat(early).bodyJson().doesNotHavePath("$.position").doesNotHavePath("$.aheadCount");
  }

  @Test
  void everyRefusalSaysWhatToDo() {
    stewards.join = _ -> new Outcome.Full(100_000, Duration.ofMillis(4_200));
    assertThat(join(BODY)).hasStatus(503).headers().hasValue("Retry-After", "5");
    assertThat(join(BODY)).bodyText().contains("QUEUE_FULL", "\"retryable\":true");

    stewards.join = _ -> new Outcome.Draining();
    assertThat(join(BODY)).hasStatus(409).bodyText().contains("QUEUE_CLOSED");

    stewards.join = _ -> new Outcome.SoldOut();
    assertThat(join(BODY)).hasStatus(409).bodyText().contains("SOLD_OUT", "nothing left to wait");

    stewards.join = _ -> new Outcome.NoSuchConcert();
    assertThat(join(BODY)).hasStatus(404).bodyText().contains("CONCERT_NOT_FOUND");

    stewards.join = _ -> new Outcome.Joined(new Standing.Over(PassEnd.REVOKED, Scene.NOON), false);
    assertThat(join(BODY)).hasStatus(410).bodyText().contains("QUEUE_TOKEN_EXPIRED", "REVOKED");
  }

  @Test
  void aChallengeComesWithTheRefusalAndItsProofWithTheNextAttempt() {
    var challenge = new Challenge("HASHCASH", "abc", 18, Scene.NOON);
    stewards.join =
        command ->
            command.proof().equals(Optional.of("abc:42"))
                ? new Outcome.Joined(waiting(0), true)
                : new Outcome.Challenged(challenge, command.proof().isPresent());

    assertThat(join(BODY))
        .hasStatus(403)
        .bodyJson()
        .isLenientlyEqualTo(
            """
            {"code":"CHALLENGE_REQUIRED",
             "challenge":{"kind":"HASHCASH","text":"abc","bits":18,"until":"%s"}}
            """
                .formatted(Scene.NOON));
    assertThat(join(withProof("abc:41"))).hasStatus(403).bodyText().contains("does not answer");
    assertThat(join(withProof("abc:42"))).hasStatus(201);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "{}|VALIDATION_FAILED",
        "[]|VALIDATION_FAILED",
        "{\"concertId\":null}|VALIDATION_FAILED",
        "{\"concertId\":1}|VALIDATION_FAILED",
        "{\"concertId\":\"1\"}|VALIDATION_FAILED",
        "{\"concertId\":[]}|VALIDATION_FAILED",
        "{\"concertId\"|MALFORMED_JSON"
      })
  void aBodyOfAnotherShapeIsRefused(String body, String code) {
    assertThat(join(body)).hasStatus(400).bodyText().contains(code);
  }

  @Test
  void aProofIsNoNovelAndUnknownMembersDoNotMatter() {
    assertThat(join(withProof("x".repeat(501)))).hasStatus(400).bodyText().contains("SIZE");
    assertThat(join(BODY.replace("}", ",\"vip\":true}"))).hasStatus(200);
  }

  @Test
  void onlyWhoIsSignedInMayJoin() {
    var request = http.post().uri("/api/queue/tokens").contentType(MediaType.APPLICATION_JSON);
    assertThat(request.content(BODY)).hasStatus(401).bodyText().contains("UNAUTHENTICATED");
    // A queue token says who somebody was when he joined, and is no way to sign in.
    assertThat(
            http.post()
                .uri("/api/queue/tokens")
                .header("Queue-Token", tokens.write(ticket(OTHER_CONCERT, FAN)))
                .contentType(MediaType.APPLICATION_JSON)
                .content(BODY))
        .hasStatus(401);
  }

  private MvcTestResult join(String body) {
    return http.post()
        .uri("/api/queue/tokens")
        .header("Authorization", Tokens.bearer())
        .contentType(MediaType.APPLICATION_JSON)
        .content(body)
        .exchange();
  }

  private static String withProof(String proof) {
    return BODY.replace("}", ",\"proof\":\"" + proof + "\"}");
  }
}
