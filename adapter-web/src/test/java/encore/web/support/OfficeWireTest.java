package encore.web.support;

import static encore.web.Scene.BOOKING;
import static encore.web.Scene.CONCERT;
import static encore.web.Scene.FAN;
import static encore.web.Scene.FIVE_PAST;
import static encore.web.Scene.NOON;
import static encore.web.Scene.SCHEDULE;
import static org.assertj.core.api.Assertions.assertThat;

import encore.application.sales.BookingListViews.Line;
import encore.application.sales.BookingListViews.Status;
import encore.domain.shared.Money;
import encore.web.BackStage.Crew;
import encore.web.Stage;
import encore.web.Tokens;
import java.io.IOException;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

/** Long bodies in both directions, which only a real server shows. */
@SpringBootTest(classes = Stage.class, webEnvironment = WebEnvironment.DEFINED_PORT)
@AutoConfigureMockMvc
class OfficeWireTest {

  private static final String END_OF_CHUNKS = "\r\n0\r\n\r\n";
  private static final String POSTER = "/api/admin/concerts/" + CONCERT.value() + "/poster";
  private static final Line LINE =
      new Line(
          BOOKING,
          SCHEDULE,
          "Winter Tour",
          FAN,
          Status.HELD,
          List.of(),
          new Money(0),
          NOON,
          FIVE_PAST,
          Optional.empty());

  private final Wire wire;
  private final Crew crew;
  private final MockMvcTester http;
  private String token = "";

  OfficeWireTest(@Value("${local.server.port}") int port, Crew crew, MockMvcTester http) {
    this.wire = new Wire(port);
    this.crew = crew;
    this.http = http;
  }

  @DynamicPropertySource
  static void port(DynamicPropertyRegistry properties) {
    int port = FreePort.pick();
    properties.add("server.port", () -> port);
  }

  @BeforeEach
  void anAdministrator() {
    token = "Authorization: " + Tokens.bearerOfAdmin();
  }

  @Test
  void aWholeExportSaysThatItIsWhole() throws IOException {
    crew.export = (_, lines) -> lines.accept(LINE);

    assertThat(export()).contains("text/csv", "attachment", "Winter Tour").endsWith(END_OF_CHUNKS);
  }

  @Test
  void anExportThatFailsInTheMiddleDoesNotLookWhole() throws IOException {
    crew.export =
        (_, lines) -> {
          for (int i = 0; i < 1_000; i++) {
            lines.accept(LINE);
          }
          throw new IllegalStateException("in the middle");
        };

    assertThat(export())
        .startsWith("HTTP/1.1 200")
        .contains("bookingId,")
        .doesNotEndWith("0\r\n\r\n");
  }

  @Test
  void theFirstLinesAreOnTheirWayBeforeTheLastIsRead() throws Exception {
    var goOn = new CountDownLatch(1);
    crew.export =
        (_, lines) -> {
          lines.accept(LINE);
          await(goOn);
        };

    try (var socket = new Socket("localhost", wire.port())) {
      socket.setSoTimeout(10_000);
      socket.getOutputStream().write(exportRequest().getBytes(StandardCharsets.US_ASCII));
      var seen = new StringBuilder();
      while (!seen.toString().contains("bookingId,concert")) {
        seen.append((char) socket.getInputStream().read());
      }
      assertThat(goOn.getCount()).isOne();
      goOn.countDown();
      assertThat(new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8))
          .contains("Winter Tour")
          .endsWith(END_OF_CHUNKS);
    }
  }

  @Test
  void anUploadOfFiftyMegabytesIsRefusedByItsLength() throws IOException {
    var answer =
        wire.talk(server -> {
          server.write(upload("Content-Length: 52428800"));
          for (int i = 0; i < 50; i++) {
            server.write(new byte[1024 * 1024]);
          }
        });

    assertThat(answer).startsWith("HTTP/1.1 413").contains("\"maxBytes\":5242880");
  }

  @Test
  void anUploadInChunksIsCounted() throws IOException {
    var chunk = ("10000\r\n" + " ".repeat(65_536) + "\r\n").getBytes(StandardCharsets.US_ASCII);
    var answer =
        wire.talk(server -> {
          server.write(upload("Transfer-Encoding: chunked"));
          for (int i = 0; i < 96; i++) {
            server.write(chunk);
          }
          server.write("0\r\n\r\n".getBytes(StandardCharsets.US_ASCII));
        });

    assertThat(answer).startsWith("HTTP/1.1 413").contains("\"maxBytes\":5242880");
  }

  /** The exception is for one route and one method. */
  @Test
  void otherRoutesTakeNoLongBody() throws IOException {
    var answer =
        wire.talk(server -> {
          server.write(
              new String(upload("Content-Length: 70000"), StandardCharsets.US_ASCII)
                  .replaceFirst("^PUT", "POST")
                  .getBytes(StandardCharsets.US_ASCII));
          server.write(new byte[70_000]);
        });

    assertThat(answer).startsWith("HTTP/1.1 413").contains("\"maxBytes\":65536");
  }

  private String export() throws IOException {
    return wire.say(exportRequest());
  }

  private String exportRequest() {
    return "GET /api/admin/bookings/export.csv HTTP/1.1\r\nHost: encore.test\r\n%s\r\nConnection: close\r\n\r\n"
        .formatted(token);
  }

  private byte[] upload(String length) {
    return "PUT %s HTTP/1.1\r\nHost: encore.test\r\nContent-Type: image/png\r\n%s\r\n%s\r\nConnection: close\r\n\r\n"
        .formatted(POSTER, token, length)
        .getBytes(StandardCharsets.US_ASCII);
  }

  private static void await(CountDownLatch latch) {
    try {
      assertThat(latch.await(10, TimeUnit.SECONDS)).isTrue();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }
}
