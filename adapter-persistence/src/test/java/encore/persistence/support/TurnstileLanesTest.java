package encore.persistence.support;

import static encore.application.shared.Lane.BROWSE;
import static encore.application.shared.Lane.HOLD;
import static encore.application.shared.Lane.PAY;
import static encore.testing.Race.race;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import encore.application.shared.Lane;
import encore.application.shared.Unavailable;
import encore.testing.servers.Await;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Ten places: three are kept for who pays, three for who holds, one for who looks. */
@Timeout(60)
class TurnstileLanesTest {

  private static final Duration LONG = Duration.ofSeconds(30);
  private static final Duration SHORT = Duration.ofMillis(50);

  private final CountDownLatch leave = new CountDownLatch(1);

  @Test
  void whoLooksHasFourPlacesAndEverybodyElseHisOwn() throws Exception {
    var threads = Executors.newVirtualThreadPerTaskExecutor();
    try (var _ = opened(threads)) {
      var turnstile = turnstile(SHORT, SHORT);
      fill(turnstile, threads, BROWSE, 4);
      assertRefused(turnstile, BROWSE);

      fill(turnstile, threads, HOLD, 3);
      assertRefused(turnstile, HOLD);

      fill(turnstile, threads, PAY, 3);
      assertRefused(turnstile, PAY);
      leave.countDown();
    }
  }

  @Test
  void aCrowdThatHoldsLeavesPlacesForWhoPaysAndOneForWhoLooks() throws Exception {
    var threads = Executors.newVirtualThreadPerTaskExecutor();
    try (var _ = opened(threads)) {
      var turnstile = turnstile(SHORT, SHORT);
      fill(turnstile, threads, HOLD, 6);
      assertRefused(turnstile, HOLD);

      assertThat(in(PAY, () -> turnstile.pass(() -> "paid"))).isEqualTo("paid");
      assertThat(in(BROWSE, () -> turnstile.pass(() -> "seen"))).isEqualTo("seen");
      leave.countDown();
    }
  }

  @Test
  void aRushOfPaymentsDoesNotStopTheSale() throws Exception {
    var threads = Executors.newVirtualThreadPerTaskExecutor();
    try (var _ = opened(threads)) {
      var turnstile = turnstile(SHORT, SHORT);
      fill(turnstile, threads, PAY, 6);
      assertRefused(turnstile, PAY);

      fill(turnstile, threads, HOLD, 3);
      leave.countDown();
    }
  }

  @Test
  void whoPaysIsCalledFirstThenWhoHoldsThenWhoLooks() throws Exception {
    var turnstile = new Turnstile(1, LONG);
    List<String> served = Collections.synchronizedList(new ArrayList<>());
    var threads = Executors.newVirtualThreadPerTaskExecutor();
    try (var _ = opened(threads)) {
      fill(turnstile, threads, HOLD, 1);
      for (var lane : List.of(BROWSE, HOLD, PAY)) {
        for (int i = 1; i <= 3; i++) {
          var name = lane + " " + i;
          int line = i;
          threads.submit(() -> in(lane, () -> turnstile.pass(() -> served.add(name))));
          Await.until("it queues", LONG, () -> turnstile.waiting(lane) == line);
        }
      }
      leave.countDown();
      Await.until("all are served", LONG, () -> served.size() == 9);
    }
    assertThat(served)
        .containsExactly(
            "PAY 1",
            "PAY 2",
            "PAY 3",
            "HOLD 1",
            "HOLD 2",
            "HOLD 3",
            "BROWSE 1",
            "BROWSE 2",
            "BROWSE 3");
  }

  @Test
  void whoOnlyLooksIsSentAwayWhileWhoHoldsStillWaits() throws Exception {
    var threads = Executors.newVirtualThreadPerTaskExecutor();
    try (var _ = opened(threads)) {
      var turnstile = turnstile(LONG, SHORT);
      fill(turnstile, threads, BROWSE, 4);
      fill(turnstile, threads, HOLD, 3);
      var late = threads.submit(() -> in(HOLD, () -> turnstile.pass(() -> "held")));
      Await.until("it queues", LONG, () -> turnstile.waiting(HOLD) == 1);

      assertRefused(turnstile, BROWSE);

      assertThat(turnstile.waiting(HOLD)).isEqualTo(1);
      assertThat(turnstile.refused(BROWSE)).isEqualTo(1);
      assertThat(turnstile.refused(HOLD)).isZero();
      leave.countDown();
      assertThat(late.get()).isEqualTo("held");
    }
  }

  @Test
  void afterAStormOfPatienceThatEndsAndInterruptsAllPlacesAreBack() throws Exception {
    var turnstile = turnstile(Duration.ofNanos(200_000), Duration.ofNanos(50_000));

    var ends = race(64, number -> () -> storm(turnstile, number));

    assertThat(ends).isNotEmpty();
    assertThat(turnstile.free()).isEqualTo(10);
    for (var lane : Lane.values()) {
      assertThat(turnstile.waiting(lane)).isZero();
    }
  }

  @Test
  void placesThatAreAllKeptForSomebodyAreRefused() {
    var lanes = new LaneProperties(3, 3, 1, SHORT);
    assertThatIllegalArgumentException().isThrownBy(() -> new Turnstile(7, lanes, LONG));
  }

  /** Each goes through it a hundred times; whoever is next to him interrupts him now and then. */
  private static long storm(Turnstile turnstile, int number) throws Exception {
    var lane = Lane.values()[number % 3];
    var walker = Thread.currentThread();
    long passed = 0;
    for (int i = 0; i < 100; i++) {
      boolean isDisturbed = i % 7 == number % 7;
      var disturber = Thread.ofVirtual().unstarted(walker::interrupt);
      if (isDisturbed) {
        disturber.start();
      }
      passed += tryOnce(turnstile, lane);
      if (isDisturbed) {
        joinThoughInterrupted(disturber);
      }
      Thread.interrupted();
    }
    return passed;
  }

  private static long tryOnce(Turnstile turnstile, Lane lane) throws Exception {
    try {
      return in(
          lane,
          () ->
              turnstile.pass(() -> {
                Thread.yield();
                return 1;
              }));
    } catch (Unavailable _) {
      return 0;
    }
  }

  private static void joinThoughInterrupted(Thread other) {
    while (other.isAlive()) {
      try {
        other.join();
      } catch (InterruptedException _) {
        // By him: he is about to end.
      }
    }
  }

  private void fill(Turnstile turnstile, ExecutorService threads, Lane lane, int number)
      throws InterruptedException {
    var inside = new CountDownLatch(number);
    IntStream.range(0, number)
        .forEach(_ -> {
          var _ = threads.submit(() -> in(lane, () -> turnstile.pass(() -> stay(inside))));
        });
    inside.await();
  }

  /** Or a test that failed would wait for those who stay. */
  private AutoCloseable opened(ExecutorService threads) {
    return () -> {
      leave.countDown();
      threads.shutdownNow();
    };
  }

  private boolean stay(CountDownLatch inside) {
    inside.countDown();
    try {
      leave.await();
      return true;
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  private static void assertRefused(Turnstile turnstile, Lane lane) {
    assertThatThrownBy(() -> in(lane, () -> turnstile.pass(() -> true)))
        .isInstanceOf(Unavailable.class);
  }

  private static <T> T in(Lane lane, Callable<T> work) throws Exception {
    try (var _ = lane.enter()) {
      return work.call();
    }
  }

  private static Turnstile turnstile(Duration patience, Duration browseWait) {
    return new Turnstile(10, new LaneProperties(3, 3, 1, browseWait), patience);
  }
}
