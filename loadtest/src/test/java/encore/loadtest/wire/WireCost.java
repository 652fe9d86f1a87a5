package encore.loadtest.wire;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * What a request costs us, with a {@link Wire} and with the client of the JDK: CPU of this process,
 * turn by turn in one run, against a house in another process. {@code mvn -q -pl loadtest
 * test-compile && java -cp loadtest/target/classes:loadtest/target/test-classes
 * encore.loadtest.wire.WireCost}
 */
public final class WireCost {

  private static final int ROUNDS = 9;
  private static final int FANS = 100;
  private static final int REQUESTS = 40_000;
  private static final Duration PATIENCE = Duration.ofSeconds(30);

  private WireCost() {}

  /** One fan who asks as long as there is something to ask for. */
  private interface Asker {
    void ask(AtomicInteger left) throws IOException, InterruptedException;
  }

  public static void main(String[] arguments) throws IOException, InterruptedException {
    try (var house = PoliteHouse.apart();
        var http = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build()) {
      measure(left -> byWire(house.url(), left), left -> byClient(http, house.url(), left));
    }
  }

  private static void measure(Asker wire, Asker client) throws InterruptedException {
    var ours = new double[ROUNDS];
    var theirs = new double[ROUNDS];
    for (int i = -3; i < ROUNDS; i++) {
      double one = micros(wire);
      double other = micros(client);
      // The first rounds tell of the compiler.
      if (i >= 0) {
        ours[i] = one;
        theirs[i] = other;
        System.out.printf(
            "wire %.1f µs   java.net.http %.1f µs   ratio %.2f%n", one, other, other / one);
      }
    }
    double one = median(ours);
    double other = median(theirs);
    System.out.printf(
        "median: wire %.1f µs, java.net.http %.1f µs of CPU a request: %.2f times as much%n",
        one, other, other / one);
  }

  private static double median(double[] values) {
    var sorted = values.clone();
    Arrays.sort(sorted);
    return sorted[sorted.length / 2];
  }

  private static double micros(Asker asker) throws InterruptedException {
    var left = new AtomicInteger(REQUESTS);
    var done = new CountDownLatch(FANS);
    long before = cpu();
    for (int i = 0; i < FANS; i++) {
      Thread.ofVirtual()
          .start(() -> {
            try {
              asker.ask(left);
            } catch (IOException | InterruptedException e) {
              throw new IllegalStateException(e);
            } finally {
              done.countDown();
            }
          });
    }
    done.await();
    return (cpu() - before) / 1e3 / REQUESTS;
  }

  private static long cpu() {
    return ((com.sun.management.OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean())
        .getProcessCpuTime();
  }

  private static void byWire(URI url, AtomicInteger left) throws IOException {
    var request = Request.post("/api/bookings/start", "{}").by("a.b.c").keyed("k");
    try (var wire = new Wire(url, PATIENCE)) {
      while (left.getAndDecrement() > 0) {
        check(wire.send(request).status());
      }
    }
  }

  private static void byClient(HttpClient http, URI url, AtomicInteger left)
      throws IOException, InterruptedException {
    var request =
        HttpRequest.newBuilder(url.resolve("/api/bookings/start"))
            .timeout(PATIENCE)
            .header("Accept", "application/json, application/problem+json")
            .header("Content-Type", "application/json")
            .header("Authorization", "Bearer a.b.c")
            .header("Idempotency-Key", "k")
            .POST(HttpRequest.BodyPublishers.ofString("{}"))
            .build();
    while (left.getAndDecrement() > 0) {
      check(http.send(request, BodyHandlers.ofString()).statusCode());
    }
  }

  private static void check(int status) {
    if (status != 200) {
      throw new IllegalStateException(List.of(status).toString());
    }
  }
}
