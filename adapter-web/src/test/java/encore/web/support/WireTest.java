package encore.web.support;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import encore.web.Stage;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.apache.coyote.AbstractProtocol;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.tomcat.TomcatWebServer;
import org.springframework.boot.web.server.servlet.context.ServletWebServerApplicationContext;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/** What only a real server shows. */
@SpringBootTest(classes = Stage.class, webEnvironment = WebEnvironment.DEFINED_PORT)
class WireTest {

  private final Wire wire;
  private final TomcatWebServer server;

  WireTest(@Value("${local.server.port}") int port, ServletWebServerApplicationContext context) {
    this.wire = new Wire(port);
    this.server = (TomcatWebServer) requireNonNull(context.getWebServer());
  }

  @DynamicPropertySource
  static void port(DynamicPropertyRegistry properties) {
    int port = FreePort.pick();
    properties.add("server.port", () -> port);
  }

  @ParameterizedTest
  @CsvSource({
    "GET, /api/nope, 404, ROUTE_NOT_FOUND",
    "POST, /api/nope, 404, ROUTE_NOT_FOUND",
    "GET, /error, 404, ROUTE_NOT_FOUND",
    "GET, /login, 404, ROUTE_NOT_FOUND",
    "GET, /problems/nope, 404, ROUTE_NOT_FOUND",
    "GET, /api/concerts/, 404, ROUTE_NOT_FOUND",
    "DELETE, /api/concerts, 405, METHOD_NOT_ALLOWED",
    "TRACE, /api/concerts, 405, METHOD_NOT_ALLOWED",
    "BREW, /api/concerts, 405, METHOD_NOT_ALLOWED",
    "BREW, /swagger-ui/index.html, 405, METHOD_NOT_ALLOWED",
    "BREW, /api/nope, 404, ROUTE_NOT_FOUND",
    "BREW, /api/bookings/start, 401, UNAUTHENTICATED",
    "GET, //api/concerts, 400, VALIDATION_FAILED",
    "GET, /api//concerts, 400, VALIDATION_FAILED",
    "GET, /api/%2e%2e/concerts, 400, VALIDATION_FAILED",
    "GET, /api/concerts;a=b, 400, VALIDATION_FAILED",
    "GET, /api/concerts/%2f, 400, VALIDATION_FAILED",
    "GET, /api/concerts/%00, 400, VALIDATION_FAILED",
    "GET, /api/concerts/%zz, 400, VALIDATION_FAILED",
    "GET, /api/<concerts>, 400, VALIDATION_FAILED",
    "GET, /api/concerts?%, 400, VALIDATION_FAILED",
    "GET, /api/concerts?=, 400, VALIDATION_FAILED",
    "GET, /api/concerts?limit=%zz, 400, VALIDATION_FAILED",
    "GET, /api/ADMIN/concerts, 404, ROUTE_NOT_FOUND",
    "GET, /API/admin/concerts, 404, ROUTE_NOT_FOUND",
    "GET, //api/admin/concerts, 400, VALIDATION_FAILED",
    "GET, /api//admin/concerts, 400, VALIDATION_FAILED",
    "GET, /api/admin;x/concerts, 400, VALIDATION_FAILED",
    "GET, /api/admin%2fconcerts, 400, VALIDATION_FAILED",
    "GET, /api/./admin/concerts, 400, VALIDATION_FAILED",
    "GET, /api/auth/../admin/concerts, 400, VALIDATION_FAILED",
    "GET, /api/admin/concerts/, 401, UNAUTHENTICATED",
    "GET, /api/users/me, 401, UNAUTHENTICATED",
    "GET, /api/bookings/abc, 401, UNAUTHENTICATED"
  })
  void everyRefusalIsAProblem(String method, String target, int status, String code)
      throws IOException {
    var answer = wire.request(method, target);

    assertThat(answer).startsWith("HTTP/1.1 " + status);
    assertIsProblem(answer, code);
  }

  @Test
  void traceIsToldWhatIsAllowed() throws IOException {
    assertThat(wire.request("TRACE", "/api/concerts")).contains("Allow: ").doesNotContain("{0}");
  }

  @Test
  void headersWithoutEndAreRefused() throws IOException {
    assertIsProblem(wire.get("/api/concerts", "X-Big: " + "x".repeat(40_000)), "VALIDATION_FAILED");
  }

  @Test
  void aQueryOfAThousandParametersIsRefused() throws IOException {
    var answer = wire.get("/api/concerts?" + "a=1&".repeat(1_001));

    assertThat(answer).startsWith("HTTP/1.1 400");
    assertIsProblem(answer, "VALIDATION_FAILED");
  }

  /** The address in the line Host is what was asked for; these say something else. */
  @Test
  void noHeaderOfAProxySteersALink() throws IOException {
    var answer =
        wire.get(
            "/api/nope",
            "X-Forwarded-Host: evil.example",
            "X-Forwarded-Proto: https",
            "X-Forwarded-Port: 4711",
            "X-Forwarded-Prefix: /evil",
            "X-Forwarded-For: 127.0.0.1",
            "Forwarded: for=127.0.0.1;host=evil.example;proto=https");

    assertThat(answer)
        .contains("\"type\":\"http://encore.test")
        .doesNotContain("evil")
        .doesNotContain("https://")
        .doesNotContain("4711");
  }

  @Test
  void aSenderWhoPausesIsNotWaitedForLong() {
    var protocol = (AbstractProtocol<?>) server.getTomcat().getConnector().getProtocolHandler();

    assertThat(protocol.getConnectionTimeout()).isEqualTo(10_000);
    assertThat(protocol.getKeepAliveTimeout()).isEqualTo(60_000);
  }

  @Test
  void whatIsNotHttpIsRefusedWithoutAWordAboutUs() throws IOException {
    var answer = wire.say("hello\r\n\r\n");

    assertThat(answer).startsWith("HTTP/1.1 400").doesNotContain("Apache", "Tomcat", "<html");
  }

  @Test
  void aRequestWithoutAHostIsAProblem() throws IOException {
    assertIsProblem(
        wire.say("GET /api/concerts HTTP/1.1\r\nConnection: close\r\n\r\n"), "VALIDATION_FAILED");
  }

  @Test
  void anUnknownTransferEncodingIsAProblem() throws IOException {
    assertIsProblem(
        wire.request("POST", "/api/auth/login", "Transfer-Encoding: rot13"), "VALIDATION_FAILED");
  }

  @Test
  void aLongBodyIsRefusedByItsLength() throws IOException {
    var answer =
        wire.talk(server -> {
          server.write(post("Content-Length: 10485760"));
          server.write(new byte[10 * 1024 * 1024]);
        });

    assertThat(answer).startsWith("HTTP/1.1 413").contains("\"maxBytes\":65536");
    assertIsProblem(answer, "PAYLOAD_TOO_LARGE");
  }

  @Test
  void aLongBodyInChunksIsCounted() throws IOException {
    var chunk = ("1000\r\n" + " ".repeat(4096) + "\r\n").getBytes(StandardCharsets.US_ASCII);
    var answer =
        wire.talk(server -> {
          server.write(post("Transfer-Encoding: chunked"));
          for (int i = 0; i < 2_560; i++) {
            server.write(chunk);
          }
          server.write("0\r\n\r\n".getBytes(StandardCharsets.US_ASCII));
        });

    assertThat(answer).startsWith("HTTP/1.1 413");
    assertIsProblem(answer, "PAYLOAD_TOO_LARGE");
  }

  @Test
  void aBodyJustWithinTheLimitIsRead() throws IOException {
    var json = "{\"email\":\"fan1@example.com\",\"password\":\"none\"}";
    var body = json + " ".repeat(64 * 1024 - json.length());

    assertThat(wire.say(head("Content-Length: " + body.length()) + body))
        .startsWith("HTTP/1.1 401");
  }

  @Test
  void aBrokenChunkIsAProblem() throws IOException {
    var answer = wire.say(head("Transfer-Encoding: chunked") + "zz\r\nhello\r\n");

    assertThat(answer).startsWith("HTTP/1.1 400");
  }

  @Test
  void aTokenOfTenKilobytesIsReadAndRefused() throws IOException {
    var answer = wire.get("/api/bookings/x", "Authorization: Bearer " + "a".repeat(10_000));

    assertThat(answer).startsWith("HTTP/1.1 401").contains("WWW-Authenticate: Bearer\r\n");
    assertIsProblem(answer, "UNAUTHENTICATED");
  }

  @Test
  void swaggerUiComesFromHere() throws IOException {
    assertThat(wire.get("/swagger-ui.html")).startsWith("HTTP/1.1 302");
    assertThat(wire.get("/swagger-ui/index.html"))
        .startsWith("HTTP/1.1 200")
        .contains("swagger-initializer.js")
        .doesNotContain("https://");
    assertThat(wire.get("/swagger-ui/swagger-initializer.js"))
        .contains("/v3/api-docs")
        .doesNotContain("petstore");
  }

  private static byte[] post(String header) {
    return head(header).getBytes(StandardCharsets.US_ASCII);
  }

  private static String head(String header) {
    return """
    POST /api/auth/login HTTP/1.1\r
    Host: encore.test\r
    Content-Type: application/json\r
    %s\r
    Connection: close\r
    \r
    """
        .formatted(header);
  }

  private static void assertIsProblem(String answer, String code) {
    assertThat(answer)
        .contains("application/problem+json")
        .contains("\"code\":\"" + code + "\"")
        .contains("\"traceId\":\"")
        .containsPattern("Request-Id: [0-9a-f]{32}\r\n")
        .contains("nosniff")
        .doesNotContain("Server:", "Apache", "Tomcat", "<html", "Exception", "encore.web");
  }
}
