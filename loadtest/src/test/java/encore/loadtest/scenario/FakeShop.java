package encore.loadtest.scenario;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import encore.loadtest.crowd.Passes;
import encore.loadtest.crowd.Passes.Pass;
import encore.loadtest.wire.Json;
import java.io.IOException;
import java.net.BindException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ThreadLocalRandom;

/**
 * A server that keeps wallets and one coupon the way the house does, unless it is told to cheat.
 */
final class FakeShop implements AutoCloseable {

  /** What it does wrong. */
  enum Crime {
    NONE,
    LOSES_A_WON,
    LOSES_A_LINE,
    ONE_TOO_MANY,
    A_NUMBER_TWICE,
    TWO_FOR_ONE
  }

  private static final int ACCOUNTS = 5;
  private static final int QUOTA = 450;

  private final Crime crime;
  private final HttpServer server;
  private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
  private final Map<String, Long> balances = new HashMap<>();
  private final Map<String, List<String>> lines = new HashMap<>();
  private final Map<String, String> coupons = new HashMap<>();

  private record Reply(int status, String body) {}

  FakeShop(Crime crime) throws IOException {
    this.crime = crime;
    server = listening();
    server.setExecutor(threads);
    server.createContext("/", this::answer);
    server.start();
  }

  /** Never on a port that the system hands out to clients: ours would be in each other's way. */
  private static HttpServer listening() throws IOException {
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

  Ground ground(double speed) {
    var url = URI.create("http://127.0.0.1:" + server.getAddress().getPort());
    var wishes =
        new Wishes(OptionalInt.of(5), speed, OptionalDouble.empty(), Duration.ofSeconds(1), 1);
    return new Ground(url, new Everybody(), new BackOffice(url, () -> "admin"), wishes);
  }

  /** Whose name is his token. */
  private static final class Everybody implements Passes {
    @Override
    public Pass of(int number) {
      return new Pass("u" + number, "u" + number);
    }

    @Override
    public int accounts() {
      return ACCOUNTS;
    }
  }

  private void answer(HttpExchange exchange) throws IOException {
    try (exchange) {
      var sent = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
      var reply = reply(exchange, sent);
      byte[] body = reply.body.getBytes(StandardCharsets.UTF_8);
      exchange.sendResponseHeaders(reply.status, body.length);
      exchange.getResponseBody().write(body);
    }
  }

  private synchronized Reply reply(HttpExchange exchange, String sent) {
    var path = exchange.getRequestURI().getPath();
    var user = exchange.getRequestHeaders().getFirst("Authorization").substring("Bearer ".length());
    return switch (path.substring(path.lastIndexOf('/') + 1)) {
      case "balance" -> fine("{\"balance\":" + balances.getOrDefault(user, 100L) + "}");
      case "charge" -> charge(user, Long.parseLong(Json.find(sent, "amount")));
      case "transactions" -> page(lines.getOrDefault(user, List.of()).reversed());
      case "issue" -> issue(user);
      case "c1" -> campaign();
      case "coupons" -> exchange.getRequestMethod().equals("POST") ? campaign() : coupons(user);
      default -> new Reply(404, "{}");
    };
  }

  private Reply charge(String user, long won) {
    long before = balances.getOrDefault(user, 100L);
    var all = lines.computeIfAbsent(user, _ -> new ArrayList<>());
    boolean isWrong = all.size() == 1;
    long now = before + won - (crime == Crime.LOSES_A_WON && isWrong ? 1 : 0);
    balances.put(user, now);
    var id = UUID.randomUUID();
    var line = "{\"transactionId\":\"%s\",\"type\":\"CHARGE\",\"amount\":%d,\"balanceAfter\":%d}";
    var filed = crime == Crime.LOSES_A_LINE && isWrong ? UUID.randomUUID() : id;
    all.add(line.formatted(filed, won, now));
    return fine("{\"transactionId\":\"%s\",\"chargedAmount\":%d}".formatted(id, won));
  }

  private Reply issue(String user) {
    if (coupons.containsKey(user)) {
      return new Reply(409, "{\"code\":\"COUPON_ALREADY_ISSUED\"}");
    }
    var id = UUID.randomUUID().toString();
    coupons.put(user, id);
    int number = crime == Crime.A_NUMBER_TWICE ? 1 : coupons.size();
    return new Reply(201, "{\"userCouponId\":\"%s\",\"number\":%d}".formatted(id, number));
  }

  private Reply campaign() {
    int issued = coupons.size() + (crime == Crime.ONE_TOO_MANY ? 1 : 0);
    return fine(
        "{\"couponId\":\"c1\",\"issuedQuantity\":%d,\"remainingQuantity\":%d}"
            .formatted(issued, QUOTA - issued));
  }

  private Reply coupons(String user) {
    var one = "{\"couponId\":\"c1\"}";
    var other = "{\"couponId\":\"c2\"}";
    return !coupons.containsKey(user)
        ? page(List.of())
        : page(crime == Crime.TWO_FOR_ONE ? List.of(one, one) : List.of(one, other));
  }

  private static Reply page(List<String> items) {
    return fine("{\"items\":" + items + ",\"nextCursor\":null}");
  }

  private static Reply fine(String body) {
    return new Reply(200, body);
  }

  @Override
  public void close() {
    server.stop(0);
    threads.close();
  }
}
