package encore.bootstrap;

import static org.assertj.core.api.Assertions.assertThat;

import encore.application.shared.Lane;
import encore.testing.servers.Await;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;

/** All connections are at work: who still gets one, who waits, and who is sent away. */
class LanesIT {

  private static final Duration PATIENCE = Duration.ofSeconds(30);

  /** So patient that nothing but the lanes decides. */
  private static final RunningHouse HOUSE =
      RunningHouse.start(
          Map.of(
              "encore.database.connection-wait", "20s",
              "encore.database.lock-wait", "7s",
              "encore.database.statement", "8s",
              "encore.database.transaction", "9s",
              "encore.idempotency.long-ago", "90s"));

  private final Visitor visitor = HOUSE.visitor();
  private final Visitor anna = visitor.as("anna.in.a.lane@example.com");
  private final CountDownLatch leave = new CountDownLatch(1);

  /** Or a test that failed would wait for those who stay. */
  private AutoCloseable opened(ExecutorService threads) {
    return () -> {
      leave.countDown();
      threads.close();
    };
  }

  @AfterAll
  static void close() {
    HOUSE.close();
  }

  @Test
  void whoCancelsIsServedWhileHoldsWaitAndLooksAreSentAway() throws Exception {
    var held = anna.hold(HOUSE.hall().schedule().value().toString(), "[1]");
    var booking = held.json().get("bookingId").asString();
    var hot = HOUSE.hall().schedule().value().toString();
    var fans =
        IntStream.range(0, 8)
            .mapToObj("fan%d.in.a.lane@example.com"::formatted)
            .map(visitor::as)
            .toList();
    var threads = Executors.newVirtualThreadPerTaskExecutor();
    try (var _ = opened(threads)) {
      var locked = new CountDownLatch(1);
      var _ = threads.submit(() -> in(Lane.PAY, () -> lockSeats(hot, locked)));
      locked.await();
      var holds = fans.stream().map(fan -> threads.submit(() -> fan.hold(hot, "[1]"))).toList();
      // Jobs of the house may wait there, too: where anybody does, six are inside.
      Await.until("two wait behind six", PATIENCE, () -> waiting("hold") >= 2);
      look(threads);

      long asked = System.nanoTime();
      var looked = anna.get("/api/bookings");
      var waited = Duration.ofNanos(System.nanoTime() - asked);
      assertThat(looked.code()).isEqualTo("BUSY");
      assertThat(looked.status()).isEqualTo(503);
      assertThat(looked.header("Retry-After")).isPresent();
      assertThat(waited).isBetween(Duration.ofMillis(240), Duration.ofSeconds(3));
      assertThat(anna.delete("/api/bookings/" + booking).status()).isEqualTo(200);
      assertThat(waiting("hold")).isGreaterThanOrEqualTo(2);
      assertThat(holds).noneMatch(Future::isDone);

      leave.countDown();
      var statuses = new ArrayList<Integer>();
      for (var each : holds) {
        statuses.add(each.get().status());
      }
      assertThat(statuses).containsOnly(200, 409).containsOnlyOnce(200);
    }
    assertThat(meter("encore_database_refused_total", "browse")).isPositive();
    assertThat(meter("encore_database_refused_total", "hold")).isZero();
    assertThat(meter("encore_database_refused_total", "pay")).isZero();
  }

  private boolean lockSeats(String schedule, CountDownLatch locked) {
    var database = HOUSE.database();
    return database.inOne(() -> {
      database
          .sql()
          .sql("SELECT id FROM seat WHERE schedule_id = :schedule::uuid ORDER BY id FOR UPDATE")
          .param("schedule", schedule)
          .query(Long.class)
          .list();
      locked.countDown();
      return stay();
    });
  }

  /** One who looks for a long time, in the only place that holds have left. */
  private void look(ExecutorService threads) throws InterruptedException {
    var inside = new CountDownLatch(1);
    var _ =
        threads.submit(() ->
            in(
                Lane.BROWSE,
                () ->
                    HOUSE
                        .database()
                        .read(() -> {
                          inside.countDown();
                          return stay();
                        })));
    inside.await();
  }

  private boolean stay() {
    try {
      leave.await();
      return true;
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  private double waiting(String lane) {
    return meter("encore_database_waiting", lane);
  }

  private double meter(String name, String lane) {
    return visitor
        .get("/actuator/prometheus")
        .body()
        .lines()
        .filter(line -> line.startsWith(name) && line.contains("lane=\"" + lane + "\""))
        .mapToDouble(line -> Double.parseDouble(line.substring(line.lastIndexOf(' '))))
        .sum();
  }

  private static <T> T in(Lane lane, Callable<T> work) throws Exception {
    try (var _ = lane.enter()) {
      return work.call();
    }
  }
}
