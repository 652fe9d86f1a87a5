package encore.web.seatmap;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import encore.application.seatmap.SeatBell;
import encore.domain.catalog.ScheduleId;
import encore.web.PaintedHalls;
import encore.web.Stage;
import encore.web.Stage.Cast;
import encore.web.support.FreePort;
import encore.web.support.Listener;
import io.micrometer.core.instrument.MeterRegistry;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/** Streams over a real connection; they are few, and short of breath, so that a test can see it. */
@SpringBootTest(
    classes = Stage.class,
    webEnvironment = WebEnvironment.DEFINED_PORT,
    properties = {
      "spring.threads.virtual.enabled=true",
      "server.tomcat.connection-timeout=1s",
      "encore.seat-map.streams.heartbeat=100ms",
      "encore.seat-map.streams.net=200ms",
      "encore.seat-map.streams.write-max=500ms",
    })
class WatchingTest {

  private static final Duration SOON = Duration.ofSeconds(30);

  private final ScheduleId schedule = new ScheduleId(UUID.randomUUID());
  private final String path = "/api/schedules/" + schedule.value() + "/seat-status/stream";
  private final PaintedHalls halls = new PaintedHalls();
  private final int port;
  private final Cast cast;
  private final SeatBell bell;
  private final MeterRegistry meters;

  WatchingTest(
      @Value("${local.server.port}") int port, Cast cast, SeatBell bell, MeterRegistry meters) {
    this.port = port;
    this.cast = cast;
    this.bell = bell;
    this.meters = meters;
  }

  @DynamicPropertySource
  static void port(DynamicPropertyRegistry properties) {
    int port = FreePort.pick();
    properties.add("server.port", () -> port);
  }

  @BeforeEach
  void aHallOfFive() {
    cast.seatPictures = halls;
    paint(1842, "AAHSB");
  }

  @AfterEach
  void nobodyWatchesAnyMore() {
    await().atMost(SOON).until(() -> open() == 0);
  }

  private void paint(long version, String letters) {
    halls.paint(schedule, version, letters);
    bell.ring();
  }

  private Listener listening(String... headers) throws IOException {
    return Listener.at(port, path, headers);
  }

  @Test
  void theFirstWordsAreThePictureWithItsVersion() throws IOException {
    try (var listener = listening()) {
      var head = listener.until("data: ");
      assertThat(head.getFirst()).startsWith("HTTP/1.1 200");
      assertThat(head)
          .contains("Content-Type: text/event-stream;charset=UTF-8", "X-Accel-Buffering: no")
          .contains("Cache-Control: no-store", "id: 1842", "event: snapshot")
          .noneMatch(line -> line.startsWith("Content-Encoding"))
          .anyMatch(line -> line.matches("retry: (2[4-9]|3[0-5])\\d\\d|retry: 3600"));
      assertThat(head.getLast())
          .isEqualTo(
              "data: {\"v\":1842,\"counts\":{\"available\":2,\"held\":1,\"sold\":1,\"blocked\":1},\"s\":\"AAHSB\"}");
      paint(1844, "AHHSB");
      assertThat(listener.until("data: "))
          .endsWith("id: 1844", "event: seats", "data: {\"v\":1844,\"c\":[[2,\"H\"]]}");
    }
  }

  @Test
  void whoHearsNothingHearsASignOfLifeAndWhetherWeSee() throws IOException {
    try (var listener = listening()) {
      listener.until("data: ");
      assertThat(listener.until(": hb")).noneMatch(line -> line.startsWith("data"));
      cast.seatPictures = PaintedHalls.inTheDark();
      listener.until(": stale");
      cast.seatPictures = halls;
      paint(1844, "SAHSB");
      listener.until("data: {\"v\":1844,\"c\":[[1,\"S\"]]}");
      listener.until(": hb");
    }
  }

  @Test
  void aHallThatNobodyCanLookAtIsRefusedAndSeenLater() throws IOException {
    cast.seatPictures = PaintedHalls.inTheDark();
    try (var listener = listening("Connection: close")) {
      assertThat(listener.rest())
          .anyMatch(line -> line.startsWith("HTTP/1.1 503"))
          .anyMatch(line -> line.contains("DEPENDENCY_DOWN"));
    }
    cast.seatPictures = halls;
    // Who comes while others are still told of the look that failed is told the same, and comes
    // back.
    await().atMost(SOON).until(() -> isSeen("data: {\"v\":1842"));
  }

  private boolean isSeen(String words) {
    try (var listener = listening()) {
      listener.until(words);
      return true;
    } catch (IOException refused) {
      return false;
    }
  }

  @Test
  void whoComesBackHearsOnlyWhatHeMissed() throws IOException {
    try (var first = listening()) {
      first.until("data: ");
      // Until nobody can have read another picture of that version.
      await().atMost(SOON).until(() -> !after("1842", ": hb").contains("event: snapshot"));
      paint(1844, "SAHSB");
      first.until("data: {\"v\":1844");

      for (var id : List.of("1842", "1843")) {
        assertThat(after(id, "data: "))
            .as(id)
            .contains("event: seats", "data: {\"v\":1844,\"c\":[[1,\"S\"]]}");
      }
      for (var id : List.of("1841", "1999", "made up", "-3")) {
        assertThat(after(id, "data: ")).as(id).contains("event: snapshot");
      }
      try (var listener = Listener.at(port, path + "?lastEventId=1842")) {
        assertThat(listener.until("data: ")).contains("event: seats");
      }
    }
  }

  private List<String> after(String id, String upTo) throws IOException {
    await().atMost(SOON).until(() -> open() == 1);
    try (var listener = listening("Last-Event-ID: " + id)) {
      return listener.until(upTo);
    }
  }

  @Test
  void whoDoesNotReadIsSentAway() throws IOException {
    var version = new AtomicLong(1842);
    double before = closed("slow") + closed("gone");
    try (var slow = Listener.slowAt(port, path)) {
      slow.until("HTTP/1.1 200");
      await()
          .atMost(SOON)
          .until(() -> {
            long v = version.addAndGet(2);
            paint(v, (v % 4 == 0 ? "A" : "H").repeat(100_000));
            return open() == 0;
          });
    }
    assertThat(closed("slow") + closed("gone")).isEqualTo(before + 1);
  }

  @Test
  void whoIsGoneDoesNotKeepHisPlace() throws IOException {
    var gone = listening();
    gone.until("data: ");
    assertThat(open()).isEqualTo(1);
    gone.close();
    await().atMost(SOON).until(() -> open() == 0);
  }

  @Test
  void whatIsRemovedIsClosedAndStaysSo() throws IOException {
    try (var listener = listening()) {
      listener.until("data: ");
      halls.remove(schedule);
      bell.ring();
      assertThat(listener.rest())
          .contains("event: closed", "id: closed", "data: {\"reason\":\"REMOVED\"}");
    }
    try (var listener = listening("Last-Event-ID: closed", "Connection: close")) {
      assertThat(listener.rest().getFirst()).startsWith("HTTP/1.1 204");
    }
    try (var listener = listening("Connection: close")) {
      assertThat(listener.rest().getFirst()).startsWith("HTTP/1.1 404");
    }
  }

  private double open() {
    return meters.get("encore.seat-map.streams").gauge().value();
  }

  private double closed(String why) {
    return meters.get("encore.seat-map.streams.closed").tag("reason", why).counter().count();
  }
}
