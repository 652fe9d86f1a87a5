package encore.web.problem;

import static org.assertj.core.api.Assertions.assertThat;

import encore.web.OnStage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.http.server.observation.ServerRequestObservationContext;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.util.InvalidMimeTypeException;

@OnStage
class ProblemsTest {

  private static final String TRACE = "4bf92f3577b34da6a3ce929d0e0e4736";

  private final MockMvcTester http;
  private final ProblemWriter writer;

  ProblemsTest(MockMvcTester http, ProblemWriter writer) {
    this.http = http;
    this.writer = writer;
  }

  @Test
  void aProblemHasTheAgreedShape() {
    var answer =
        http.get()
            .uri("http://tickets.example:8080/api/nope")
            .header("traceparent", "00-" + TRACE + "-00f067aa0ba902b7-01")
            .exchange();

    assertThat(answer).hasStatus(404).hasContentType(MediaType.APPLICATION_PROBLEM_JSON);
    assertThat(answer)
        .bodyJson()
        .isStrictlyEqualTo(
            """
            {"type":"http://tickets.example:8080/problems/route-not-found",
             "title":"There is nothing at this address","status":404,
             "detail":"This address does not exist: check its spelling against /swagger-ui.html.",
             "instance":"/api/nope","code":"ROUTE_NOT_FOUND","retryable":false,"traceId":"%s"}
            """
                .formatted(TRACE));
    assertThat(answer).headers().hasValue("Request-Id", TRACE).hasValue("API-Version", "1");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "00-00000000000000000000000000000000-00f067aa0ba902b7-01",
        "00-4BF92F3577B34DA6A3CE929D0E0E4736-00f067aa0ba902b7-01",
        "00-4bf92f3577b34da6a3ce929d0e0e4736-0000000000000000-01",
        "ff-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01",
        "x"
      })
  void aTraceThatIsNotValidIsReplaced(String traceparent) {
    var answer = http.get().uri("/api/concerts").header("traceparent", traceparent).exchange();

    assertThat(answer.getResponse().getHeader("Request-Id"))
        .matches("[0-9a-f]{32}")
        .doesNotContain("4bf92f", "00000000000000000000000000000000");
  }

  @ParameterizedTest
  @CsvSource({
    "POST, /api/concerts, 405, METHOD_NOT_ALLOWED",
    "DELETE, /problems, 405, METHOD_NOT_ALLOWED"
  })
  void aWrongMethodIsToldTheRightOnes(String method, String path, int status, String code) {
    var answer = http.method(HttpMethod.valueOf(method)).uri(path).exchange();

    assertThat(answer).hasStatus(status).bodyText().contains(code);
    assertThat(answer.getResponse().getHeader("Allow")).contains("GET");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "text/html",
        "application/xml",
        "nonsense",
        "application/problem+json",
        "application/json;charset=utf-16"
      })
  void onlyJsonIsAnswered(String accept) {
    assertThat(http.get().uri("/api/concerts").header("Accept", accept))
        .hasStatus(406)
        .hasContentType(MediaType.APPLICATION_PROBLEM_JSON);
  }

  @Test
  void anAcceptThatIsNoListOfTypesIsRefusedWhoeverReadsIt() {
    var fromTheActuator = new InvalidMimeTypeException("", "must not be empty");

    assertThat(Refusals.of(fromTheActuator).problem()).isEqualTo(Problem.NOT_ACCEPTABLE);
  }

  @Test
  void onlyJsonIsRead() {
    for (var type : new MediaType[] {MediaType.TEXT_PLAIN, MediaType.APPLICATION_FORM_URLENCODED}) {
      assertThat(http.post().uri("/api/auth/refresh").contentType(type).content("email=a"))
          .hasStatus(415)
          .bodyText()
          .contains("UNSUPPORTED_MEDIA_TYPE");
    }
  }

  @ParameterizedTest
  @CsvSource({"gzip, 415", "br, 415", "'identity, gzip', 415", "identity, 401"})
  void aPackedBodyIsNotRead(String coding, int status) {
    var answer =
        http.post()
            .uri("/api/auth/refresh")
            .contentType(MediaType.APPLICATION_JSON)
            .header("Content-Encoding", coding)
            .content("{\"refreshToken\":\"none\"}")
            .exchange();

    assertThat(answer).hasStatus(status);
    if (status == 415) {
      assertThat(answer).headers().hasValue("Accept-Encoding", "identity");
      assertThat(answer).bodyText().contains("without Content-Encoding");
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"2", "0", "v1", "1.0", ""})
  void anUnknownVersionIsRefused(String version) {
    assertThat(http.get().uri("/api/concerts").header("API-Version", version))
        .hasStatus(400)
        .bodyText()
        .contains("UNSUPPORTED_API_VERSION");
    assertThat(http.get().uri("/api/concerts").header("API-Version", "1"))
        .hasStatusOk()
        .headers()
        .hasValue("API-Version", "1");
  }

  @ParameterizedTest
  @EnumSource(Problem.class)
  void everyCodeHasAPageInBothLanguages(Problem problem) {
    var path = "/problems/" + problem.slug();
    var english = http.get().uri(path).header("Accept", "text/html").exchange();
    var korean = http.get().uri(path).header("Accept-Language", "ko").exchange();

    assertThat(english)
        .hasStatusOk()
        .bodyText()
        .contains("lang=\"en\"", problem.name(), "What to do", "&quot;code&quot;")
        .doesNotContain("<script", "://cdn", "{0}", "%s");
    assertThat(korean).bodyText().contains("lang=\"ko\"", "해결 방법");
    assertThat(english.getResponse().getHeader("Content-Security-Policy")).contains("sha256-");
    assertThat(http.get().uri("/problems")).bodyText().contains(path, problem.name());
  }

  @ParameterizedTest
  @CsvSource({
    "ko, ko",
    "'ko-KR,ko;q=0.9', ko",
    "'fr,ko;q=0.5,en;q=0.4', ko",
    "'fr', en",
    "'en,ko', en",
    "'*', en"
  })
  void theLanguageIsTheFirstWeHave(String wanted, String given) {
    assertThat(http.get().uri("/api/nope").header("Accept-Language", wanted))
        .headers()
        .hasValue("Content-Language", given);
  }

  @Test
  void aConflictIsCountedAsOneAndByItsCode() throws Exception {
    var request = new MockHttpServletRequest("POST", "/api/bookings/start");
    var response = new MockHttpServletResponse();
    writer.write(ProblemExamples.of(Problem.SEAT_SOLD), request, response);

    var tags =
        new ProblemObservation()
            .getLowCardinalityKeyValues(new ServerRequestObservationContext(request, response));

    assertThat(tags.stream().map(tag -> tag.getKey() + "=" + tag.getValue()))
        .contains("outcome=CONFLICT", "problem=SEAT_SOLD", "status=409");
  }

  @ParameterizedTest
  @EnumSource(
      value = Problem.class,
      names = {"QUEUE_.*", "CHALLENGE_REQUIRED"},
      mode = EnumSource.Mode.MATCH_ANY)
  void aTurnThatHasNotComeIsNobodysMistake(Problem problem) throws Exception {
    var request = new MockHttpServletRequest("POST", "/api/queue/tokens");
    var response = new MockHttpServletResponse();
    writer.write(ProblemExamples.of(problem), request, response);

    var tags =
        new ProblemObservation()
            .getLowCardinalityKeyValues(new ServerRequestObservationContext(request, response));

    assertThat(tags.stream().map(tag -> tag.getKey() + "=" + tag.getValue()))
        .contains("outcome=QUEUE", "problem=" + problem);
  }

  @Test
  void aSuccessHasNoProblem() {
    var context =
        new ServerRequestObservationContext(
            new MockHttpServletRequest("GET", "/api/concerts"), new MockHttpServletResponse());

    assertThat(new ProblemObservation().getLowCardinalityKeyValues(context).stream())
        .extracting(tag -> tag.getKey() + "=" + tag.getValue())
        .contains("outcome=SUCCESS", "problem=none");
  }
}
