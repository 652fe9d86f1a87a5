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
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * A real server that sells one seat the way the house does, or in some other way a test asks for.
 */
public final class TicketOffice implements AutoCloseable {

  /** An answer. */
  public record Reply(int status, String body) {}

  /** Decides what somebody is told who asks for a seat. */
  public interface Clerk {
    Reply answer() throws IOException, InterruptedException;
  }

  public static final Reply TAKEN =
      new Reply(409, "{\"status\":409,\"code\":\"SEAT_ALREADY_HELD\"}");

  private final AtomicInteger asked = new AtomicInteger();
  private final AtomicInteger won = new AtomicInteger();
  private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
  private final HttpServer server;

  private TicketOffice(Clerk clerk) throws IOException {
    server = FreePort.listening();
    server.setExecutor(threads);
    on("/api/admin/concerts", () -> new Reply(201, "{\"concertId\":\"c1\"}"));
    on("/api/admin/concerts/c1/schedules", () -> new Reply(201, "{\"scheduleId\":\"s1\"}"));
    on(
        "/api/bookings/start",
        () -> {
          asked.incrementAndGet();
          var reply = clerk.answer();
          won.addAndGet(reply.status() == 200 ? 1 : 0);
          return reply;
        });
    on(
        "/api/schedules/s1/seat-status",
        () -> new Reply(200, "{\"counts\":{\"held\":%d,\"sold\":0}}".formatted(won.get())));
    server.start();
  }

  /** The first to ask get these answers, in this order; everybody else is told that it is taken. */
  public static TicketOffice answering(Reply... replies) throws IOException {
    Queue<Reply> left = new ConcurrentLinkedQueue<>(List.of(replies));
    return asking(() -> {
      var reply = left.poll();
      return reply == null ? TAKEN : reply;
    });
  }

  public static TicketOffice asking(Clerk clerk) throws IOException {
    return new TicketOffice(clerk);
  }

  public static Reply won(String booking) {
    return new Reply(200, "{\"bookingId\":\"" + booking + "\",\"seats\":[{\"seatNo\":1}]}");
  }

  public URI url() {
    return URI.create("http://localhost:" + server.getAddress().getPort());
  }

  /** How often somebody asked for a seat. */
  public int asked() {
    return asked.get();
  }

  public Ground ground(Wishes wishes) {
    return new Ground(url(), passes(), new BackOffice(url(), () -> "admin"), wishes);
  }

  public static Passes passes() {
    return new Passes() {
      @Override
      public Pass of(int number) {
        return new Pass("user" + number, "token" + number);
      }

      @Override
      public int accounts() {
        return 1_000;
      }
    };
  }

  private void on(String path, Clerk clerk) {
    server.createContext(path, exchange -> answer(exchange, clerk));
  }

  private static void answer(HttpExchange exchange, Clerk clerk) throws IOException {
    try (exchange) {
      exchange.getRequestBody().readAllBytes();
      var reply = clerk.answer();
      byte[] body = reply.body().getBytes(StandardCharsets.UTF_8);
      exchange.sendResponseHeaders(reply.status(), body.length);
      exchange.getResponseBody().write(body);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  @Override
  public void close() {
    server.stop(0);
    threads.shutdownNow();
  }
}
