package encore.loadtest.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import encore.loadtest.FreePort;
import encore.loadtest.Play;
import encore.loadtest.TicketOffice;
import encore.loadtest.measure.Step.Kind;
import encore.loadtest.report.Plain;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.OptionalInt;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** A house tells how seats stand, and not what happened to them between two of its looks. */
class WatchTest {

  @Test
  void theEndOfAHoldThatNobodySawIsNotMissed() throws Exception {
    try (var house = new TerseHouse()) {
      var wishes =
          new Wishes(OptionalInt.of(1), 40, Wishes.NONE.perSecond(), Wishes.NONE.length(), 1);
      var ground =
          new Ground(
              house.url(), TicketOffice.passes(), new BackOffice(house.url(), () -> "a"), wishes);
      var out = new PrintStream(OutputStream.nullOutputStream(), true, StandardCharsets.UTF_8);
      var ended = new Play(new Watch(), ground, new Plain(out), List.of()).run("again");

      assertThat(ended.measured().count("release", 204)).isGreaterThan(3);
      assertThat(ended.measured().count("seen", 200)).isPositive();
      assertThat(ended.measured().count(Kind.FAILED)).isZero();
    }
  }

  /** Shows its hall once three seats are held, as if nothing had been; then tells every change. */
  private static final class TerseHouse implements AutoCloseable {
    private static final int UNSEEN = 3;
    private static final Pattern SEAT = Pattern.compile("\\[(\\d+)]");

    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private final HttpServer server = FreePort.listening();
    private final AtomicInteger holds = new AtomicInteger();
    private final CountDownLatch isHeld = new CountDownLatch(UNSEEN);
    private final BlockingQueue<String> news = new LinkedBlockingQueue<>();

    TerseHouse() throws IOException {
      server.setExecutor(threads);
      on("/api/admin/concerts", 201, _ -> "{\"concertId\":\"c1\",\"scheduleId\":\"s1\"}");
      on("/api/bookings/start", 200, this::hold);
      server.createContext("/api/bookings/", this::release);
      server.createContext("/api/schedules/s1/seat-status/stream", this::stream);
      server.start();
    }

    private String hold(String body) {
      var seat = SEAT.matcher(body).results().findFirst().orElseThrow().group(1);
      boolean isSeen = holds.incrementAndGet() > UNSEEN;
      if (isSeen) {
        news.add("[" + seat + ",\"H\"]");
      }
      isHeld.countDown();
      return "{\"bookingId\":\"" + (isSeen ? "seen-" : "unseen-") + seat + "\"}";
    }

    private void release(HttpExchange exchange) throws IOException {
      try (exchange) {
        exchange.getRequestBody().readAllBytes();
        var booking = exchange.getRequestURI().getPath().split("/", -1)[3];
        if (booking.startsWith("seen-")) {
          news.add("[" + booking.substring("seen-".length()) + ",\"A\"]");
        }
        exchange.sendResponseHeaders(204, -1);
      }
    }

    private void stream(HttpExchange exchange) throws IOException {
      try (exchange) {
        exchange.sendResponseHeaders(200, 0);
        isHeld.await();
        say(exchange, "id: 1\nevent: snapshot\ndata: {\"s\":\"" + "A".repeat(1_000) + "\"}\n\n");
        for (int id = 2; ; id++) {
          say(exchange, "id: %d\nevent: seats\ndata: {\"c\":[%s]}\n\n".formatted(id, news.take()));
        }
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
      }
    }

    private static void say(HttpExchange exchange, String words) throws IOException {
      exchange.getResponseBody().write(words.getBytes(StandardCharsets.UTF_8));
      exchange.getResponseBody().flush();
    }

    private interface Clerk {
      String answer(String body);
    }

    private void on(String path, int status, Clerk clerk) {
      server.createContext(
          path,
          exchange -> {
            try (exchange) {
              var asked = exchange.getRequestBody().readAllBytes();
              var said = clerk.answer(new String(asked, StandardCharsets.UTF_8));
              var bytes = said.getBytes(StandardCharsets.UTF_8);
              exchange.sendResponseHeaders(status, bytes.length);
              exchange.getResponseBody().write(bytes);
            }
          });
    }

    URI url() {
      return URI.create("http://localhost:" + server.getAddress().getPort());
    }

    @Override
    public void close() {
      server.stop(0);
      threads.shutdownNow();
    }
  }
}
