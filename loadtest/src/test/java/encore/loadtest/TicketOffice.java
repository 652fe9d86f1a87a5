package encore.loadtest;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.BindException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * A real server that sells one seat the way the house does, or in some other way a test asks for.
 */
final class TicketOffice implements AutoCloseable {

  record Reply(int status, String body) {}

  static final Reply TAKEN = new Reply(409, "{\"status\":409,\"code\":\"SEAT_ALREADY_HELD\"}");

  final Set<String> tokens = ConcurrentHashMap.newKeySet();
  final Set<String> accounts = ConcurrentHashMap.newKeySet();
  final AtomicInteger busy = new AtomicInteger(1);
  final Queue<String> asked = new ConcurrentLinkedQueue<>();

  private final Queue<Reply> replies = new ConcurrentLinkedQueue<>();
  private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
  private final HttpServer server;

  private TicketOffice(Reply... replies) throws IOException {
    this.replies.addAll(List.of(replies));
    server = listening();
    server.setExecutor(threads);
  }

  /** Never on a port that the system hands out to clients: ours would be in each other's way. */
  static HttpServer listening() throws IOException {
    for (int attempt = 0; attempt < 100; attempt++) {
      int port = ThreadLocalRandom.current().nextInt(20_000, 32_000);
      try {
        return HttpServer.create(
            new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 1000);
      } catch (BindException taken) {
        // Somebody else's; the next one.
      }
    }
    throw new IOException("no free port");
  }

  /** The first to ask get these answers, in this order; everybody else is told that it is taken. */
  static TicketOffice answering(Reply... replies) throws IOException {
    var office = new TicketOffice(replies);
    office.on("/api/auth/signup", office::signUp);
    office.on("/api/auth/login", office::token);
    office.on("/api/bookings/start", office::hold);
    office.on("/api/concerts", _ -> new Reply(200, "{\"items\":[{\"concertId\":\"c1\"}]}"));
    office.on(
        "/api/concerts/c1/dates", _ -> new Reply(200, "{\"items\":[{\"scheduleId\":\"s1\"}]}"));
    office.on("/api/schedules/s1/seats", _ -> new Reply(200, "{\"items\":[{\"seatNo\":1}]}"));
    office.server.start();
    return office;
  }

  /** A server that has never heard of concerts. */
  static TicketOffice closed() throws IOException {
    var office = new TicketOffice();
    office.server.start();
    return office;
  }

  static Reply won(String booking) {
    return new Reply(200, "{\"bookingId\":\"" + booking + "\",\"seats\":[{\"seatNo\":1}]}");
  }

  URI url() {
    return URI.create("http://localhost:" + server.getAddress().getPort());
  }

  private interface Desk {
    Reply answer(HttpExchange exchange) throws IOException;
  }

  /** Those who were here before are told so; the first of all comes when everybody does. */
  private Reply signUp(HttpExchange exchange) throws IOException {
    String email = Json.find(body(exchange), "email");
    if (busy.getAndDecrement() > 0) {
      exchange.getResponseHeaders().set("Retry-After", "0");
      return new Reply(503, "{\"code\":\"LOGIN_BUSY\"}");
    }
    return accounts.add(email)
        ? new Reply(201, "{\"email\":\"" + email + "\"}")
        : new Reply(409, "{\"code\":\"EMAIL_TAKEN\"}");
  }

  private Reply token(HttpExchange exchange) throws IOException {
    String email = Json.find(body(exchange), "email");
    if (!accounts.contains(email)) {
      return new Reply(401, "{\"code\":\"INVALID_CREDENTIALS\"}");
    }
    String token = "token of " + email;
    tokens.add(token);
    return new Reply(200, "{\"accessToken\":\"" + token + "\"}");
  }

  private Reply hold(HttpExchange exchange) throws IOException {
    String bearer = exchange.getRequestHeaders().getFirst("Authorization");
    if (!tokens.contains(bearer.replaceFirst("^Bearer ", ""))) {
      return new Reply(401, "{\"code\":\"UNAUTHENTICATED\"}");
    }
    asked.add(body(exchange));
    var reply = replies.poll();
    return reply == null ? TAKEN : reply;
  }

  private void on(String path, Desk desk) {
    server.createContext(
        path,
        exchange -> {
          try (exchange) {
            var reply = desk.answer(exchange);
            byte[] body = reply.body().getBytes(StandardCharsets.UTF_8);
            exchange.sendResponseHeaders(reply.status(), body.length);
            exchange.getResponseBody().write(body);
          }
        });
  }

  private static String body(HttpExchange exchange) throws IOException {
    return new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
  }

  @Override
  public void close() {
    server.stop(0);
    threads.close();
  }
}
