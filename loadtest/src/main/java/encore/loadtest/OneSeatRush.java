package encore.loadtest;

import encore.loadtest.Report.Attempt;
import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;

/**
 * Many buyers ask for the same seats of a schedule at the same instant. All of them stand at a gate
 * with their token in hand; nobody asks before it opens.
 */
public record OneSeatRush(
    URI url, String schedule, List<Integer> seats, Crowd crowd, Tokens tokens) {

  /** How the crowd comes by its access tokens, before the gate opens. */
  @FunctionalInterface
  public interface Tokens {
    List<String> of(int accounts) throws IOException, InterruptedException;
  }

  /** So many buyers, who share so many accounts. */
  public record Crowd(int buyers, int accounts) {
    public Crowd {
      if (accounts < 1 || buyers < accounts) {
        throw new IllegalArgumentException("a crowd has buyers, and no more accounts than buyers");
      }
    }
  }

  public OneSeatRush {
    seats = List.copyOf(seats);
  }

  /** Fails when the tokens cannot be had; from then on everything is an answer in the report. */
  public Report run() throws IOException, InterruptedException {
    var inHand = tokens.of(crowd.accounts());
    try (var server = new Server(url);
        var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      var gate = new Gate(crowd.buyers());
      var buyers =
          IntStream.range(0, crowd.buyers())
              .mapToObj(buyer -> inHand.get(buyer % inHand.size()))
              .map(token -> threads.submit(() -> buy(server, gate, token)))
              .toList();
      gate.open();

      var attempts = new ArrayList<Attempt>();
      for (var buyer : buyers) {
        attempts.add(got(buyer));
      }
      return Report.of(attempts);
    }
  }

  private Attempt buy(Server server, Gate gate, String token) throws InterruptedException {
    gate.pass();
    try {
      var response = server.hold(token, schedule, seats);
      var answer = new Answer(response.statusCode(), field(response.body(), "code"));
      return new Attempt(answer, field(response.body(), "bookingId"), gate.sinceOpen());
    } catch (IOException e) {
      return new Attempt(new Answer(0, e.getClass().getSimpleName()), "", gate.sinceOpen());
    }
  }

  /** Somebody between us and the house may answer with a page instead of JSON. */
  private static String field(String body, String name) {
    try {
      return Json.find(body, name);
    } catch (IllegalArgumentException notJson) {
      return "";
    }
  }

  private static <T> T got(Future<T> future) throws IOException, InterruptedException {
    try {
      return future.get();
    } catch (ExecutionException e) {
      if (e.getCause() instanceof IOException cause) {
        throw cause;
      }
      throw new IllegalStateException(e);
    }
  }

  /** Opens once everybody has come; time counts from then. */
  private static final class Gate {
    private final CountDownLatch missing;
    private final CountDownLatch closed = new CountDownLatch(1);
    private long openedAt;

    Gate(int buyers) {
      missing = new CountDownLatch(buyers);
    }

    void pass() throws InterruptedException {
      missing.countDown();
      closed.await();
    }

    void open() throws InterruptedException {
      missing.await();
      openedAt = System.nanoTime();
      closed.countDown();
    }

    Duration sinceOpen() {
      return Duration.ofNanos(System.nanoTime() - openedAt);
    }
  }
}
