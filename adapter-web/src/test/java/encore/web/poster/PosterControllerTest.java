package encore.web.poster;

import static encore.web.Scene.CONCERT;
import static org.assertj.core.api.Assertions.assertThat;

import encore.application.poster.Poster.Type;
import encore.application.poster.PutUpPoster;
import encore.application.poster.TakeDownPoster;
import encore.web.BackStage.Crew;
import encore.web.OnStage;
import encore.web.Tokens;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

@OnStage
class PosterControllerTest {

  private static final String ADMIN = "/api/admin/concerts/" + CONCERT.value() + "/poster";
  private static final String PUBLIC = "/api/concerts/" + CONCERT.value() + "/poster";

  private final MockMvcTester http;
  private final Crew crew;
  private String token = "";

  PosterControllerTest(MockMvcTester http, Crew crew) {
    this.http = http;
    this.crew = crew;
  }

  @BeforeEach
  void anAdministratorHangsPictures() {
    token = Tokens.bearerOfAdmin();
    crew.putUp =
        command -> {
          crew.posters.put(command.concert(), command.poster());
          return new PutUpPoster.Outcome.PutUp();
        };
  }

  @AfterEach
  void theWallIsEmptyAgain() {
    crew.posters.clear();
  }

  @Test
  void whatIsPutUpIsSeenAtTheAddressThatIsTold() throws IOException {
    var sent = Pictures.png(40, 30);
    var name = Studio.make(sent, Type.PNG).sha256();
    var url = PUBLIC + "?v=" + name;

    assertThat(put("image/png", sent))
        .hasStatusOk()
        .bodyJson()
        .isStrictlyEqualTo(
            "{\"posterUrl\":\"%s\",\"sha256\":\"%s\",\"width\":40,\"height\":30}"
                .formatted(url, name));

    var seen = http.get().uri(url).exchange();
    assertThat(seen).hasStatusOk().hasContentType("image/png");
    assertThat(seen).headers().hasValue("Cache-Control", "max-age=31536000, public, immutable");
    assertThat(seen).headers().hasValue("X-Content-Type-Options", "nosniff");
    assertThat(seen)
        .headers()
        .hasValue(
            "Content-Disposition",
            "inline; filename=\"poster-%s.png\"".formatted(name.substring(0, 12)));
    assertThat(seen.getResponse().getContentAsByteArray())
        .isEqualTo(Studio.make(sent, Type.PNG).bytes());
  }

  @Test
  void withoutItsNameAPosterIsKeptForAMomentAndCompared() {
    put("image/jpeg", Pictures.jpeg(40, 30));
    var seen = http.get().uri(PUBLIC).exchange();
    var tag = seen.getResponse().getHeader("ETag");

    assertThat(seen).hasContentType("image/jpeg");
    assertThat(seen).headers().hasValue("Cache-Control", "max-age=60, public");
    assertThat(http.get().uri(PUBLIC).header("If-None-Match", tag)).hasStatus(304).body().isEmpty();
    assertThat(http.get().uri(PUBLIC).header("If-None-Match", "\"other\"")).hasStatusOk();
  }

  @Test
  void aPosterMayBeTakenHome() {
    put("image/png", Pictures.png(40, 30));

    assertThat(
            http.get()
                .uri(PUBLIC + "?download=yes")
                .exchange()
                .getResponse()
                .getHeader("Content-Disposition"))
        .startsWith("attachment; filename=\"poster-");
  }

  @Test
  void anotherNameOrAnEmptyWallIsNotFound() {
    assertThat(http.get().uri(PUBLIC)).hasStatus(404).bodyText().contains("POSTER_NOT_FOUND");
    put("image/png", Pictures.png(40, 30));
    for (var name : List.of("", "0".repeat(64), "../../x", "a%0d%0aSet-Cookie:b")) {
      assertThat(http.get().uri(PUBLIC + "?v={v}", name))
          .hasStatus(404)
          .bodyText()
          .contains("POSTER_NOT_FOUND");
    }
  }

  @Test
  void otherTypesAreRefusedWithTheOnesThatAreTaken() {
    for (var type : List.of("image/webp", "image/svg+xml", "text/html", "image/gif")) {
      var answer = put(type, Pictures.png(40, 30));
      assertThat(answer).hasStatus(415).bodyText().contains("image/png or image/jpeg", "WebP");
      assertThat(answer).containsHeader("Accept");
    }
    assertThat(put("image/png", "<% evil.jsp named evil.png %>".getBytes(StandardCharsets.UTF_8)))
        .hasStatus(415)
        .bodyText()
        .contains("image/png or image/jpeg");
  }

  @Test
  void aPixelFloodIsRefusedWithItsFigures() {
    assertThat(put("image/png", Pictures.pngThatSaysItIs(30_000, 30_000)))
        .hasStatus(400)
        .bodyJson()
        .isLenientlyEqualTo(
            """
            {"code":"IMAGE_SIZE_REFUSED","width":30000,"height":30000,"sideMax":6000,
             "pixelsMax":16000000}
            """);
  }

  @Test
  void moreThanFiveMegabytesAreTooMuch() {
    assertThat(put("image/png", new byte[5 * 1024 * 1024 + 1]))
        .hasStatus(413)
        .bodyText()
        .contains("PAYLOAD_TOO_LARGE", "5242880");
    assertThat(put("image/png", new byte[5 * 1024 * 1024])).hasStatus(415);
  }

  /** Two are let in and held up; while they are, the others are told to come back. */
  @Test
  void fewPicturesAreMadeAtATime() throws Exception {
    var inside = new CountDownLatch(2);
    var leave = new CountDownLatch(1);
    try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      var slow = new ArrayList<Future<MvcTestResult>>();
      for (int i = 0; i < 2; i++) {
        var body = new Trickle(Pictures.png(40, 30), inside, leave);
        slow.add(threads.submit(() -> send(body)));
      }
      assertThat(inside.await(10, TimeUnit.SECONDS)).isTrue();
      for (int i = 0; i < 8; i++) {
        var busy = put("image/png", Pictures.png(40, 30));
        assertThat(busy).hasStatus(503).bodyText().contains("BUSY");
        assertThat(busy).containsHeader("Retry-After");
      }
      leave.countDown();
      for (var each : slow) {
        assertThat(each.get(10, TimeUnit.SECONDS)).hasStatusOk();
      }
    }
    assertThat(put("image/png", Pictures.png(40, 30))).hasStatusOk();
  }

  @Test
  void takingDownLeavesNothingAndAnUnknownConcertIsNotFound() {
    assertThat(http.delete().uri(ADMIN).header("Authorization", token)).hasStatus(204);

    crew.takeDown = _ -> new TakeDownPoster.Outcome.NoSuchConcert();
    crew.putUp = _ -> new PutUpPoster.Outcome.NoSuchConcert();
    assertThat(http.delete().uri(ADMIN).header("Authorization", token)).hasStatus(404);
    assertThat(put("image/png", Pictures.png(40, 30)))
        .hasStatus(404)
        .bodyText()
        .contains("CONCERT_NOT_FOUND");
    crew.takeDown = _ -> new TakeDownPoster.Outcome.TakenDown();
  }

  private MvcTestResult put(String type, byte[] body) {
    return http.put()
        .uri(ADMIN)
        .header("Authorization", token)
        .contentType(MediaType.parseMediaType(type))
        .content(body)
        .exchange();
  }

  private MvcTestResult send(Trickle body) {
    return http.put()
        .uri(ADMIN)
        .header("Authorization", token)
        .contentType(MediaType.IMAGE_PNG)
        .with(request -> body.carriedBy(request))
        .exchange();
  }
}
