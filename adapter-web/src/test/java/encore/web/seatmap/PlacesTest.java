package encore.web.seatmap;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import encore.domain.catalog.ScheduleId;
import encore.web.PaintedHalls;
import encore.web.Stage;
import encore.web.Stage.Cast;
import encore.web.support.FreePort;
import encore.web.support.Listener;
import io.micrometer.core.instrument.MeterRegistry;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/** There are few places here, and after the last one people are told where to ask. */
@SpringBootTest(
    classes = Stage.class,
    webEnvironment = WebEnvironment.DEFINED_PORT,
    properties = {
      "spring.threads.virtual.enabled=true",
      "encore.seat-map.streams.max=6",
      "encore.seat-map.streams.per-network=4",
      "encore.seat-map.streams.heartbeat=100ms",
      "encore.rate-limit.trusted-proxies=127.0.0.1/32,::1/128",
    })
class PlacesTest {

  private static final Duration SOON = Duration.ofSeconds(30);

  private final ScheduleId schedule = new ScheduleId(UUID.randomUUID());
  private final String path = "/api/schedules/" + schedule.value() + "/seat-status/stream";
  private final int port;
  private final Cast cast;
  private final Pulse pulse;
  private final MeterRegistry meters;

  PlacesTest(
      @Value("${local.server.port}") int port, Cast cast, Pulse pulse, MeterRegistry meters) {
    this.port = port;
    this.cast = cast;
    this.pulse = pulse;
    this.meters = meters;
  }

  @DynamicPropertySource
  static void port(DynamicPropertyRegistry properties) {
    int port = FreePort.pick();
    properties.add("server.port", () -> port);
  }

  @BeforeEach
  void aHallOfFive() {
    var halls = new PaintedHalls();
    halls.paint(schedule, 1842, "AAHSB");
    cast.seatPictures = halls;
  }

  @AfterEach
  void nobodyWatchesAnyMore() {
    await().atMost(SOON).until(() -> open() == 0);
  }

  @Test
  void thereAreSoManyPlacesAndTheOthersAreToldWhereToAsk() throws IOException {
    var open = new ArrayList<Listener>();
    try {
      for (int i = 0; i < 4; i++) {
        open.add(from("192.0.2.1"));
      }
      refused("192.0.2.1", "Your network has");
      open.add(from("192.0.2.2"));
      open.add(from("192.0.2.2"));
      refused("192.0.2.3", "This server has as many");
    } finally {
      for (var listener : open) {
        listener.close();
      }
    }
  }

  private Listener from(String network) throws IOException {
    var listener = Listener.at(port, path, "X-Forwarded-For: " + network);
    listener.until("data: ");
    return listener;
  }

  private void refused(String network, String text) throws IOException {
    var link = "Link: </api/schedules/%s/seat-status>; rel=\"alternate\"";
    try (var listener =
        Listener.at(port, path, "X-Forwarded-For: " + network, "Connection: close")) {
      assertThat(listener.rest())
          .anyMatch(line -> line.startsWith("HTTP/1.1 503"))
          .contains("Retry-After: 5", link.formatted(schedule.value()))
          .anyMatch(line -> line.contains("SEAT_STREAMS_FULL") && line.contains(text));
    }
  }

  @Test
  void beforeTheHouseStopsEverybodyIsSentAwayAtOnce() throws IOException {
    try (var listener = from("192.0.2.1")) {
      pulse.stop();
      assertThat(listener.rest())
          .contains("event: bye", "data: {\"reason\":\"CLOSING\"}")
          .anyMatch(line -> line.matches("retry: \\d{4}"))
          .noneMatch(line -> line.startsWith("id: "));
      refused("192.0.2.2", "about to stop");
    } finally {
      pulse.start();
    }
  }

  private double open() {
    return meters.get("encore.seat-map.streams").gauge().value();
  }
}
