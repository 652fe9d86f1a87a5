package encore.web.identity;

import static org.assertj.core.api.Assertions.assertThat;

import encore.testing.Race;
import encore.testing.servers.Await;
import encore.web.identity.IdentityProperties.Hashing;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(60)
class HashingQueueTest {

  private static final Duration LONG = Duration.ofSeconds(30);

  private final SimpleMeterRegistry meters = new SimpleMeterRegistry();
  private final CountDownLatch held = new CountDownLatch(1);

  @AfterEach
  void letGo() {
    held.countDown();
  }

  @Test
  void neverMoreThanItsPermitsAreAtWork() throws Exception {
    var atWork = new AtomicInteger();
    var most = new AtomicInteger();
    try (var queue = new HashingQueue(new Hashing(2, 100, LONG), meters)) {
      var results =
          Race.race(
              50,
              _ ->
                  () ->
                      queue.inTurn(() -> {
                        most.accumulateAndGet(atWork.incrementAndGet(), Math::max);
                        Thread.yield();
                        atWork.decrementAndGet();
                        return Thread.currentThread().isVirtual();
                      }));

      assertThat(results).hasSize(50).containsOnly(Optional.of(false));
    }
    assertThat(most).hasValueLessThanOrEqualTo(2);
    assertThat(meters.timer("encore.identity.hashing").count()).isEqualTo(50);
  }

  @Test
  void whoFindsTheQueueFullIsTurnedAwayAtOnce() throws Exception {
    try (var queue = new HashingQueue(new Hashing(1, 2, LONG), meters);
        var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      threads.submit(() -> queue.inTurn(this::untilLetGo));
      Await.until("at work", LONG, () -> !queue.hasTurn());
      var second = threads.submit(() -> queue.inTurn(() -> "second"));
      var third = threads.submit(() -> queue.inTurn(() -> "third"));
      Await.until("two wait", LONG, () -> waiting() == 2);

      assertThat(queue.inTurn(() -> "fourth")).isEmpty();

      held.countDown();
      assertThat(second.get()).contains("second");
      assertThat(third.get()).contains("third");
    }
    assertThat(waiting()).isZero();
  }

  @Test
  void whoWaitsTooLongIsTurnedAway() {
    var limits = new Hashing(1, 10, Duration.ofMillis(1));
    try (var queue = new HashingQueue(limits, meters);
        var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      threads.submit(() -> queue.inTurn(this::untilLetGo));
      Await.until("at work", LONG, () -> !queue.hasTurn());

      assertThat(queue.inTurn(() -> "late")).isEmpty();
      held.countDown();
    }
  }

  private double waiting() {
    return meters.get("encore.identity.hashing.waiting").gauge().value();
  }

  private String untilLetGo() throws InterruptedException {
    held.await();
    return "first";
  }
}
