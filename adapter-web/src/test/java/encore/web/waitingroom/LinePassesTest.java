package encore.web.waitingroom;

import static encore.web.Scene.CONCERT;
import static encore.web.Scene.FAN;
import static encore.web.Scene.FIVE_PAST;
import static encore.web.Scene.NOON;
import static org.assertj.core.api.Assertions.assertThat;

import encore.application.waitingroom.LineViews.Cursor;
import encore.application.waitingroom.LineViews.PassView;
import encore.domain.waitingroom.PassEnd;
import encore.web.OnStage;
import encore.web.QueueStage.Stewards;
import encore.web.Tokens;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MockMvcTester.MockMvcRequestBuilder;

@OnStage
class LinePassesTest {

  private static final String HERE = "/api/admin/queues/" + CONCERT.value();

  private final MockMvcTester http;
  private final Stewards stewards;

  LinePassesTest(MockMvcTester http, Stewards stewards) {
    this.http = http;
    this.stewards = stewards;
  }

  @BeforeEach
  void aLine() {
    var id = AtTheLine.pass().id();
    stewards.lines.put(CONCERT, ALine.with(ALine.POLICY, 7));
    stewards.ends = Map.of(PassEnd.USED, 12L, PassEnd.NO_SHOW, 3L);
    stewards.passes =
        List.of(
            new PassView(
                id,
                FAN,
                42,
                NOON,
                Optional.empty(),
                FIVE_PAST,
                Optional.empty(),
                Optional.empty()));
    stewards.next = Optional.of(new Cursor(NOON, id));
  }

  @AfterEach
  void noLine() {
    stewards.lines.clear();
    stewards.next = Optional.empty();
    stewards.waiting = OptionalLong.empty();
  }

  @Test
  void whereNobodyCanTellHowManyWaitTheAnswerSaysSo() {
    assertThat(get("/stats")).bodyJson().extractingPath("$.waitingCount").isNull();
  }

  @Test
  void howALineGoesIsSeenAtAGlance() {
    stewards.waiting = OptionalLong.of(1_234);

    assertThat(get("/stats"))
        .bodyJson()
        .isStrictlyEqualTo(
            """
            {"concertId":"%s","waitingCount":1234,"activeCount":41,"admittedLastMinute":12,"noShowShare":0.25,
             "seatsLeft":900,"ended":{"USED":12,"NO_SHOW":3}}
            """
                .formatted(CONCERT.value()));
  }

  @Test
  void whoWasLetInIsListedAPageAtATime() {
    var first = get("/passes").exchange();
    assertThat(first)
        .bodyJson()
        .isLenientlyEqualTo(
            """
            {"items":[{"passId":"%s","userId":"%s","queueNumber":42,"admittedAt":"%s",
                       "activeUntil":"%s"}],"hasMore":true}
            """
                .formatted(AtTheLine.pass().id().value(), FAN.value(), NOON, FIVE_PAST));
    assertThat(first).bodyJson().doesNotHavePath("$.items[0].end");
    var link = first.getResponse().getHeader("Link");
    assertThat(link).contains(HERE + "/passes?cursor=", "rel=\"next\"");

    var cursor = link.substring(link.indexOf('=') + 1, link.indexOf('>'));
    assertThat(get("/passes?cursor=" + cursor))
        .bodyJson()
        .isLenientlyEqualTo("{\"nextCursor\":null,\"hasMore\":false}");
  }

  @ParameterizedTest
  @ValueSource(strings = {"/stats", "/passes", ""})
  void whatAnOperatorSeesIsKeptNowhere(String path) {
    assertThat(get(path)).hasStatusOk().headers().hasValue("Cache-Control", "no-store");
    assertThat(http.get().uri("/api/admin/queues").header("Authorization", Tokens.bearerOfAdmin()))
        .headers()
        .hasValue("Cache-Control", "no-store");
  }

  @ParameterizedTest
  @ValueSource(strings = {"cursor=junk", "limit=0", "limit=101", "limit=x"})
  void aPageIsAskedForProperly(String query) {
    assertThat(get("/passes?" + query)).hasStatus(400);
  }

  private MockMvcRequestBuilder get(String path) {
    return http.get().uri(HERE + path).header("Authorization", Tokens.bearerOfAdmin());
  }
}
