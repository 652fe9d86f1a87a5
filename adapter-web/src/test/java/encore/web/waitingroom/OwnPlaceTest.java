package encore.web.waitingroom;

import static encore.web.Scene.CONCERT;
import static encore.web.Scene.FAN;
import static encore.web.waitingroom.AtTheLine.OTHER_CONCERT;
import static encore.web.waitingroom.AtTheLine.pass;
import static encore.web.waitingroom.AtTheLine.ticket;
import static encore.web.waitingroom.AtTheLine.waiting;
import static org.assertj.core.api.Assertions.assertThat;

import encore.application.shared.Unavailable;
import encore.application.waitingroom.Standing;
import encore.domain.catalog.ConcertId;
import encore.domain.waitingroom.PassEnd;
import encore.web.OnStage;
import encore.web.QueueStage.Stewards;
import encore.web.Scene;
import jakarta.servlet.http.Cookie;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.http.HttpMethod;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

@OnStage
class OwnPlaceTest {

  private static final String ME = "/api/queue/tokens/me";

  private final MockMvcTester http;
  private final Stewards stewards;
  private final QueueTokens tokens;
  private final List<ConcertId> left = new ArrayList<>();

  OwnPlaceTest(MockMvcTester http, Stewards stewards, QueueTokens tokens) {
    this.http = http;
    this.stewards = stewards;
    this.tokens = tokens;
  }

  @BeforeEach
  void aLine() {
    stewards.place = _ -> waiting(3);
    stewards.stay = Standing.Inside::new;
    stewards.leave = (concert, _) -> left.add(concert);
  }

  @Test
  void theTokenAloneSaysWhoAsks() {
    var byHeader = http.get().uri(ME).header("Queue-Token", tokens.write(ticket()));
    var byCookie = http.get().uri(ME).cookie(cookie(CONCERT, tokens.write(ticket())));

    for (var asked : List.of(byHeader, byCookie)) {
      var answer = asked.exchange();
      assertThat(answer).hasStatusOk().bodyJson().extractingPath("$.position").isEqualTo(4);
      assertThat(answer).doesNotContainHeader("Set-Cookie");
      assertThat(answer)
          .headers()
          .hasValue("Retry-After", "2")
          .hasValue("Cache-Control", "no-store");
    }
  }

  @Test
  void whoIsLetInGetsHisPassByAsking() {
    var pass = pass();
    stewards.place = _ -> new Standing.Inside(pass);
    var answer = http.get().uri(ME).header("Queue-Token", tokens.write(ticket())).exchange();

    assertThat(answer).bodyJson().extractingPath("$.token").isEqualTo(tokens.write(pass));
    assertThat(answer).doesNotContainHeader("Retry-After");
    assertThat(answer.getResponse().getHeader("Set-Cookie")).contains(tokens.write(pass));
    assertThat(http.get().uri(ME).header("Queue-Token", tokens.write(pass)))
        .bodyJson()
        .extractingPath("$.status")
        .isEqualTo("ACTIVE");
  }

  @Test
  void whoseAnswerIsOldIsToldSo() {
    stewards.place =
        _ -> {
          var told = (Standing.Waiting) waiting(-1);
          return new Standing.Waiting(
              told.ticket(),
              -1,
              -1,
              Optional.empty(),
              Optional.of(Standing.Reason.RESTORING),
              told.likelihood(),
              2,
              told.pollAfter(),
              true);
        };
    var answer = http.get().uri(ME).header("Queue-Token", tokens.write(ticket())).exchange();

    assertThat(answer)
        .bodyJson()
        .isLenientlyEqualTo(
            "{\"stale\":true,\"waitReason\":\"RESTORING\",\"waitKnown\":false,\"skipped\":2}");
    assertThat(answer).bodyJson().doesNotHavePath("$.position").doesNotHavePath("$.aheadCount");
    assertThat(answer).bodyJson().doesNotHavePath("$.behindCount");
  }

  @Test
  void whoHasWhatHeCameForIsDone() {
    stewards.stay = _ -> new Standing.Over(PassEnd.USED, Scene.NOON);
    var answer = http.get().uri(ME).header("Queue-Token", tokens.write(pass())).exchange();

    assertThat(answer).hasStatusOk().bodyJson().extractingPath("$.status").isEqualTo("DONE");
    assertThat(answer).bodyJson().extractingPath("$.userId").isEqualTo(FAN.value().toString());
    assertThat(answer).bodyJson().doesNotHavePath("$.token");
  }

  @Test
  void whoNeedNotWaitAnyMoreIsToldSoThoughHeGetsNoPass() {
    stewards.place = _ -> new Standing.NotNeeded();
    var answer = http.get().uri(ME).header("Queue-Token", tokens.write(ticket())).exchange();

    assertThat(answer).hasStatusOk().bodyJson().extractingPath("$.status").isEqualTo("ACTIVE");
    assertThat(answer).bodyJson().doesNotHavePath("$.token");
    assertThat(answer).doesNotContainHeader("Retry-After");
  }

  @ParameterizedTest
  @EnumSource(value = PassEnd.class, names = "USED", mode = EnumSource.Mode.EXCLUDE)
  void everyOtherEndIsGone(PassEnd end) {
    stewards.place = _ -> new Standing.Over(end, Scene.NOON);
    assertThat(http.get().uri(ME).header("Queue-Token", tokens.write(ticket())))
        .hasStatus(410)
        .bodyJson()
        .isLenientlyEqualTo(
            "{\"status\":410,\"code\":\"QUEUE_TOKEN_EXPIRED\",\"reason\":\"%s\",\"endedAt\":\"%s\"}"
                .formatted(end, Scene.NOON));
  }

  @Test
  void whoHasNoTokenOrNoPlaceIsNotFound() {
    stewards.place = _ -> new Standing.Nowhere();
    assertThat(http.get().uri(ME)).hasStatus(404).bodyText().contains("QUEUE_TOKEN_NOT_FOUND");
    assertThat(http.get().uri(ME).header("Queue-Token", tokens.write(ticket()))).hasStatus(404);
    assertThat(
            http.get()
                .uri(ME + "?concertId=" + OTHER_CONCERT.value())
                .header("Queue-Token", tokens.write(ticket())))
        .hasStatus(404);
  }

  @ParameterizedTest
  @ValueSource(strings = {"x", "", " ", "Bearer abc", "AAAA=", "null"})
  void junkIsToldHowToComeByAToken(String junk) {
    for (var method : List.of("GET", "DELETE")) {
      assertThat(http.method(HttpMethod.valueOf(method)).uri(ME).header("Queue-Token", junk))
          .hasStatus(400)
          .bodyText()
          .contains("QUEUE_TOKEN_INVALID", "you get the place you had");
    }
    assertThat(http.get().uri(ME).cookie(cookie(CONCERT, junk))).hasStatus(400);
    assertThat(http.get().uri(ME).header("Queue-Token", tokens.write(ticket()) + junk))
        .satisfies(a -> assertThat(a.getResponse().getStatus()).isIn(200, 400));
    assertThat(left).isEmpty();
  }

  @Test
  void muchJunkIsRefusedAsSoonAsLittle() {
    var cookies =
        IntStream.range(0, 100)
            .mapToObj(i -> new Cookie("queue-token-" + i, "A".repeat(104)))
            .toArray(Cookie[]::new);

    assertThat(http.get().uri(ME).header("Queue-Token", "A".repeat(15_000))).hasStatus(400);
    assertThat(http.get().uri(ME).cookie(cookies)).hasStatus(400);
    assertThat(http.get().uri(ME).cookie(new Cookie("session", tokens.write(ticket()))))
        .as("a cookie of another name is not looked at")
        .hasStatus(404);
  }

  @Test
  void whoStandsInSeveralLinesSaysWhichIsMeant() {
    var here = cookie(CONCERT, tokens.write(ticket()));
    var there = cookie(OTHER_CONCERT, tokens.write(ticket(OTHER_CONCERT, FAN)));

    assertThat(http.get().uri(ME).cookie(here, there))
        .hasStatus(400)
        .bodyJson()
        .isLenientlyEqualTo("{\"errors\":[{\"parameter\":\"concertId\",\"code\":\"REQUIRED\"}]}");
    assertThat(http.delete().uri(ME + "?concertId=" + OTHER_CONCERT.value()).cookie(here, there))
        .hasStatus(204);
    assertThat(left).containsExactly(OTHER_CONCERT);
    assertThat(http.get().uri(ME + "?concertId=nope").cookie(here)).hasStatus(400);
  }

  @Test
  void aCookieCountsForTheConcertInItsNameAlone() {
    var smuggled = cookie(OTHER_CONCERT, tokens.write(ticket()));
    var good = cookie(CONCERT, tokens.write(ticket()));

    assertThat(http.get().uri(ME).cookie(smuggled)).hasStatus(400);
    // One that is spoilt does not matter where another is good.
    assertThat(http.get().uri(ME).cookie(smuggled, good)).hasStatusOk();
  }

  @Test
  void leavingTakesTheCookieAway() {
    var token = cookie(CONCERT, tokens.write(ticket()));
    var left204 = http.delete().uri(ME).cookie(token).exchange();
    var beacon = http.post().uri(ME + "/leave").cookie(token).contentType("text/plain;charset=x");

    assertThat(left204).hasStatus(204).body().isEmpty();
    assertThat(left204.getResponse().getHeader("Set-Cookie"))
        .startsWith("queue-token-%s=;".formatted(CONCERT.value()))
        .contains("Max-Age=0", "Path=/api");
    assertThat(beacon.content("bye")).hasStatus(204);
    assertThat(left).containsExactly(CONCERT, CONCERT);
  }

  @Test
  void whoWantsOnlyTheHeadersOfAStreamIsNotKept() {
    stewards.place =
        _ -> {
          throw new AssertionError("nobody has to be asked");
        };
    assertThat(http.head().uri(ME + "/stream").header("Queue-Token", tokens.write(ticket())))
        .hasStatusOk()
        .hasContentTypeCompatibleWith("text/event-stream");
  }

  @Test
  void aHouseThatCannotAnswerSaysSo() {
    stewards.place =
        _ -> {
          throw new Unavailable("redis", Unavailable.Reason.DOWN, new IOException());
        };
    assertThat(http.get().uri(ME).header("Queue-Token", tokens.write(ticket())))
        .hasStatus(503)
        .bodyText()
        .contains("DEPENDENCY_DOWN");
  }

  private static Cookie cookie(ConcertId concert, String token) {
    return new Cookie("queue-token-" + concert.value(), token);
  }
}
