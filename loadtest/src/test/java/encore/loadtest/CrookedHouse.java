package encore.loadtest;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import encore.loadtest.crowd.Passes;
import encore.loadtest.crowd.Passes.Pass;
import encore.loadtest.scenario.BackOffice;
import encore.loadtest.scenario.Ground;
import encore.loadtest.scenario.Wishes;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.IntFunction;

/** A house with one seat that answers as a test says, to see whether a scenario notices. */
final class CrookedHouse implements AutoCloseable {

  static final Reply TAKEN = new Reply(409, "{\"code\":\"SEAT_ALREADY_HELD\"}");

  private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
  private final AtomicInteger holds = new AtomicInteger();
  private final HttpServer server;

  record Reply(int status, String body) {}

  /**
   * @param hold answers the first request for the seat, the second, and so on, from 1
   * @param taken how many seats it says are held afterwards
   */
  CrookedHouse(IntFunction<Reply> hold, int taken) throws IOException {
    server = FreePort.listening();
    server.setExecutor(threads);
    on("/api/admin/concerts", new Reply(201, "{\"concertId\":\"c1\",\"scheduleId\":\"s1\"}"));
    var counts = "{\"counts\":{\"held\":%d,\"sold\":0}}".formatted(taken);
    on("/api/schedules/s1/seat-status", new Reply(200, counts));
    server.createContext(
        "/api/bookings/start", exchange -> say(exchange, hold.apply(holds.incrementAndGet())));
    server.start();
  }

  static Reply won(String booking) {
    return new Reply(200, "{\"bookingId\":\"%s\",\"remainingSeconds\":300}".formatted(booking));
  }

  Ground ground() {
    var url = URI.create("http://localhost:" + server.getAddress().getPort());
    return new Ground(url, new Anybody(), new BackOffice(url, () -> "admin"), Wishes.NONE);
  }

  private record Anybody() implements Passes {
    @Override
    public Pass of(int number) {
      return new Pass("user" + number, "token" + number);
    }

    @Override
    public int accounts() {
      return 10;
    }
  }

  private void on(String path, Reply reply) {
    server.createContext(path, exchange -> say(exchange, reply));
  }

  private static void say(HttpExchange exchange, Reply reply) throws IOException {
    try (exchange) {
      exchange.getRequestBody().readAllBytes();
      byte[] body = reply.body().getBytes(StandardCharsets.UTF_8);
      exchange.sendResponseHeaders(reply.status(), body.length);
      exchange.getResponseBody().write(body);
    }
  }

  /** Nobody is there any more. */
  void burnDown() {
    server.stop(0);
  }

  @Override
  public void close() {
    server.stop(0);
    threads.close();
  }
}
