package encore.web.waitingroom;

import static encore.web.Scene.CONCERT;
import static encore.web.Scene.NOON;
import static encore.web.waitingroom.AtTheLine.pass;
import static encore.web.waitingroom.AtTheLine.ticket;
import static encore.web.waitingroom.AtTheLine.waiting;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import encore.application.shared.Unavailable;
import encore.application.waitingroom.Standing;
import encore.domain.identity.UserId;
import encore.domain.waitingroom.PassEnd;
import encore.testing.Form;
import encore.web.QueueStage.Stewards;
import encore.web.Stage;
import encore.web.support.FreePort;
import encore.web.support.Listener;
import io.micrometer.core.instrument.MeterRegistry;
import java.io.IOException;
import java.time.Duration;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/** Streams over a real connection; they are short of breath and few, so that a test can see it. */
@SpringBootTest(
    classes = Stage.class,
    webEnvironment = WebEnvironment.DEFINED_PORT,
    properties = {
      "spring.threads.virtual.enabled=true",
      "server.tomcat.connection-timeout=1s",
      "encore.waiting-room.streams.max=3",
      "encore.waiting-room.streams.heartbeat=50ms",
    })
class ListeningTest {

  private static final Duration SOON = Duration.ofMillis(20);

  private final int port;
  private final Stewards stewards;
  private final QueueTokens tokens;
  private final Streams streams;
  private final MeterRegistry meters;

  ListeningTest(
      @Value("${local.server.port}") int port,
      Stewards stewards,
      QueueTokens tokens,
      Streams streams,
      MeterRegistry meters) {
    this.port = port;
    this.stewards = stewards;
    this.tokens = tokens;
    this.streams = streams;
    this.meters = meters;
  }

  @DynamicPropertySource
  static void port(DynamicPropertyRegistry properties) {
    int port = FreePort.pick();
    properties.add("server.port", () -> port);
  }

  @AfterEach
  void nobodyListensAnyMore() {
    await().atMost(Duration.ofSeconds(10)).until(() -> open() == 0);
  }

  @Test
  void whoListensIsToldEachChangeOnceAndAtLastThatHeIsIn() throws IOException {
    var ahead = new AtomicLong(2);
    var pass = pass();
    stewards.place = _ -> ahead.get() < 0 ? new Standing.Inside(pass) : waiting(ahead.get(), SOON);

    try (var listener = Listener.to(port, tokens.write(ticket()))) {
      var head = listener.until("data: ");
      assertThat(head.getFirst()).startsWith("HTTP/1.1 200");
      assertThat(head)
          .contains("Content-Type: text/event-stream;charset=UTF-8", "X-Accel-Buffering: no")
          .contains("Cache-Control: no-store", "event: position")
          .anyMatch(line -> line.matches("retry: [1-4]\\d{3}"));
      assertThat(head.getLast()).contains("\"position\":3", "\"pollAfterSeconds\":0.02");
      // A sign of life, but no second word about the same state of things.
      assertThat(listener.until(": hb")).noneMatch(line -> line.startsWith("data"));
      ahead.set(1);
      assertThat(listener.until("data: ").getLast()).contains("\"position\":2");
      ahead.set(-1);
      var last = listener.rest();
      assertThat(last).contains("event: admitted", "id: last-admitted");
      assertThat(last).anyMatch(line -> line.contains(tokens.write(pass)));
    }
  }

  @Test
  void whoComesBackHearsOnlyWhatIsNew() throws IOException {
    stewards.place = _ -> waiting(2, SOON);
    String id;
    try (var listener = Listener.to(port, tokens.write(ticket()))) {
      id = listener.until("id: ").getLast().substring("id: ".length());
    }
    try (var listener = Listener.to(port, tokens.write(ticket()), "Last-Event-ID: " + id)) {
      assertThat(listener.until(": hb")).noneMatch(line -> line.startsWith("data"));
      stewards.place = _ -> waiting(1, SOON);
      assertThat(listener.until("data: ").getLast()).contains("\"position\":2");
    }
    try (var listener = Listener.to(port, tokens.write(ticket()), "Last-Event-ID: made up")) {
      assertThat(listener.until("data: ").getLast()).contains("\"position\":2");
    }
  }

  @Test
  void whoHasHeardAllIsToldToStayAway() throws IOException {
    stewards.stay = _ -> new Standing.Over(PassEnd.REVOKED, NOON);
    assertThat(Listener.all(port, tokens.write(pass())))
        .contains("event: expired", "id: last-expired")
        .anyMatch(line -> line.contains("{\"reason\":\"REVOKED\",\"endedAt\":\"" + NOON));
    stewards.stay = _ -> new Standing.Over(PassEnd.USED, NOON);
    assertThat(Listener.all(port, tokens.write(pass()))).contains("event: done", "id: last-done");
    stewards.place = _ -> new Standing.Nowhere();
    assertThat(Listener.all(port, tokens.write(ticket())))
        .anyMatch(line -> line.contains("\"reason\":\"LEFT\""));
    stewards.place = _ -> new Standing.NotNeeded();
    assertThat(Listener.all(port, tokens.write(ticket())))
        .contains("event: admitted", "id: last-admitted");
    try (var listener =
        Listener.to(
            port, tokens.write(pass()), "Last-Event-ID: last-expired", "Connection: close")) {
      assertThat(listener.rest().getFirst()).startsWith("HTTP/1.1 204");
    }
  }

  @Test
  void aHouseThatCannotAnswerForAWhileSendsNobodyAway() throws IOException {
    var asked = new AtomicLong();
    var ahead = new AtomicLong(2);
    stewards.place =
        _ -> {
          if (asked.getAndIncrement() == 1) {
            throw new Unavailable("redis", Unavailable.Reason.DOWN, new IOException());
          }
          return waiting(ahead.get(), SOON);
        };
    try (var listener = Listener.to(port, tokens.write(ticket()))) {
      listener.until("data: ");
      ahead.set(1);
      assertThat(listener.until("data: ").getLast()).contains("\"position\":2");
      assertThat(asked).hasValueGreaterThan(2);
    }
  }

  @Test
  void whoIsGoneOrTooSlowDoesNotKeepHisSeat() throws IOException {
    var ahead = new AtomicLong(1_000_000_000);
    stewards.place = _ -> waiting(ahead.decrementAndGet(), Duration.ZERO);
    try (var slow = Listener.slow(port, tokens.write(ticket()))) {
      slow.until("HTTP/1.1 200");
      await().atMost(Duration.ofSeconds(20)).until(() -> open() == 0);
    }
    stewards.place = _ -> waiting(1, SOON);
    var gone = Listener.to(port, tokens.write(ticket()));
    gone.until("data: ");
    assertThat(open()).isEqualTo(1);
    gone.close();
    await().atMost(Duration.ofSeconds(10)).until(() -> open() == 0);
  }

  @Test
  void ofOneUserTheNewestStreamsLiveAndTheOldestStaysAway() throws IOException {
    stewards.place = _ -> waiting(1, Duration.ofSeconds(1));
    var mine = tokens.write(ticket());
    // Each is heard before the next one comes: two that knock at once have no order.
    try (var oldest = listening(mine);
        var second = listening(mine)) {
      try (var _ = listening(mine)) {
        assertThat(oldest.rest())
            .contains("event: bye", "id: last-bye", "data: {\"reason\":\"OTHER_TAB\"}");
        second.until(": hb");
        assertThat(open()).isEqualTo(2);
      }
    }
  }

  @Test
  void thereAreSoManySeats() throws IOException {
    stewards.place = _ -> waiting(1, Duration.ofSeconds(1));
    try (var _ = listening(token(1));
        var _ = listening(token(2));
        var _ = listening(token(3))) {
      refused(token(4), "every few seconds instead");
    }
  }

  private Listener listening(String token) throws IOException {
    var listener = Listener.to(port, token);
    listener.until("data: ");
    return listener;
  }

  private String token(int fan) {
    return tokens.write(ticket(CONCERT, new UserId(new UUID(7, fan))));
  }

  @Test
  void beforeTheHouseStopsEverybodyIsSentAwayAtOnce() throws IOException {
    stewards.place = _ -> waiting(1, Duration.ofSeconds(30));
    try (var listener = Listener.to(port, tokens.write(ticket()))) {
      listener.until("data: ");
      long begun = System.nanoTime();
      streams.stop();
      assertThat(listener.rest())
          .contains("event: bye", "data: {\"reason\":\"CLOSING\"}")
          .noneMatch(line -> line.startsWith("id: "))
          .anyMatch(line -> line.matches("retry: [1-4]\\d{3}"));
      assertThat(Duration.ofNanos(System.nanoTime() - begun))
          .isLessThan(Form.atMost(Duration.ofSeconds(5)));
      refused(tokens.write(ticket()), "about to stop");
    } finally {
      streams.start();
    }
  }

  @Test
  void onlyATokenOpensAStream() throws IOException {
    try (var listener = Listener.to(port, "junk", "Connection: close")) {
      assertThat(listener.rest()).anyMatch(line -> line.contains("QUEUE_TOKEN_INVALID"));
    }
  }

  private void refused(String token, String text) throws IOException {
    try (var listener = Listener.to(port, token, "Connection: close")) {
      assertThat(listener.rest())
          .anyMatch(line -> line.startsWith("HTTP/1.1 503"))
          .anyMatch(line -> line.startsWith("Retry-After: "))
          .anyMatch(line -> line.contains("\"pollAfterSeconds\":5"))
          .anyMatch(line -> line.contains("QUEUE_STREAMS_FULL") && line.contains(text));
    }
  }

  private double open() {
    return meters.get("encore.waiting-room.streams").gauge().value();
  }
}
