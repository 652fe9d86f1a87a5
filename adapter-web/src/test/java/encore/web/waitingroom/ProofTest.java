package encore.web.waitingroom;

import static encore.web.Scene.CONCERT;
import static encore.web.Scene.FAN;
import static encore.web.waitingroom.AtTheLine.OTHER_CONCERT;
import static org.assertj.core.api.Assertions.assertThat;

import encore.domain.waitingroom.Draw;
import encore.domain.waitingroom.DrawSecret;
import encore.domain.waitingroom.Ticket;
import encore.web.OnStage;
import encore.web.QueueStage.Stewards;
import encore.web.Scene;
import jakarta.servlet.http.Cookie;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

@OnStage
class ProofTest {

  private static final String PROOF = "/api/queue/" + CONCERT.value() + "/proof";

  /** What sha256sum says of 32 zeros. */
  private static final String HASH =
      "66687aadf862bd776c8fc18b8e9f8e20089714856ee233b3902a591d0d5f2925";

  private final MockMvcTester http;
  private final Stewards stewards;
  private final QueueTokens tokens;

  ProofTest(MockMvcTester http, Stewards stewards, QueueTokens tokens) {
    this.http = http;
    this.stewards = stewards;
    this.tokens = tokens;
  }

  @BeforeEach
  void beforeTheOpening() {
    stewards.lines.put(CONCERT, ALine.with(ALine.POLICY, 7));
  }

  @AfterEach
  void noLine() {
    stewards.lines.clear();
  }

  @Test
  void beforeTheOpeningTheSecretIsASecret() {
    assertThat(http.get().uri(PROOF).header("Queue-Token", tokens.write(drawn(5))))
        .hasStatusOk()
        .bodyJson()
        .isStrictlyEqualTo(
            "{\"concertId\":\"%s\",\"algorithm\":\"ENCORE-DRAW-1\",\"commitment\":\"%s\",\"opensAt\":\"%s\",\"index\":5}"
                .formatted(CONCERT.value(), HASH, Scene.NOON));
  }

  @Test
  void aProofWithAPlaceInItIsForNobodyElse() {
    var answer = http.get().uri(PROOF).header("Queue-Token", tokens.write(drawn(5))).exchange();

    assertThat(answer).headers().hasValue("Cache-Control", "no-cache, private");
    assertThat(answer.getResponse().getHeaders("Vary"))
        .anySatisfy(vary -> assertThat(vary).contains("Queue-Token", "Cookie"));
  }

  @Test
  void afterTheOpeningAnybodyCanWorkOutAnyPlace() {
    stewards.lines.put(CONCERT, ALine.opened(10));
    assertThat(http.get().uri(PROOF))
        .bodyJson()
        .isLenientlyEqualTo("{\"secret\":\"%s\",\"count\":10}".formatted("00".repeat(32)));
    long place = new Draw(new DrawSecret(new byte[32]), CONCERT, 10).placeOf(5);

    var cookie = new Cookie("queue-token-" + CONCERT.value(), tokens.write(drawn(5)));
    assertThat(http.get().uri(PROOF).cookie(cookie))
        .bodyJson()
        .isLenientlyEqualTo("{\"index\":5,\"place\":%d}".formatted(place));
  }

  @Test
  void whoTookNoPartHasNoPlaceAndJunkDoesNotMatter() {
    stewards.lines.put(CONCERT, ALine.opened(10));
    for (var token :
        new String[] {
          tokens.write(AtTheLine.ticket()),
          tokens.write(AtTheLine.pass()),
          tokens.write(new Ticket(OTHER_CONCERT, FAN, 5, 1)),
          "junk"
        }) {
      var answer = http.get().uri(PROOF).header("Queue-Token", token).exchange();
      assertThat(answer).hasStatusOk().bodyJson().doesNotHavePath("$.index");
      assertThat(answer).bodyJson().doesNotHavePath("$.place");
    }
    assertThat(http.get().uri(PROOF).header("Queue-Token", tokens.write(drawn(10))))
        .bodyJson()
        .doesNotHavePath("$.place");
  }

  @Test
  void aConcertWithoutALineHasNoProof() {
    assertThat(http.get().uri("/api/queue/" + OTHER_CONCERT.value() + "/proof"))
        .hasStatus(404)
        .bodyText()
        .contains("QUEUE_NOT_FOUND");
    assertThat(http.get().uri("/api/queue/nope/proof")).hasStatus(400);
  }

  private static Ticket drawn(long index) {
    return new Ticket(CONCERT, FAN, index, 1);
  }
}
