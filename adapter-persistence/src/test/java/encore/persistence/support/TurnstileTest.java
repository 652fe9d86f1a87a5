package encore.persistence.support;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import encore.application.shared.Lane;
import encore.application.shared.Unavailable;
import encore.application.shared.Unavailable.Reason;
import encore.testing.servers.Await;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(60)
class TurnstileTest {

  private static final Duration LONG = Duration.ofSeconds(30);

  @Test
  void whoHasJustBeenServedGoesToTheEndOfTheLine() throws Exception {
    var turnstile = new Turnstile(1, LONG);
    var inside = new CountDownLatch(1);
    var leave = new CountDownLatch(1);
    List<Integer> served = Collections.synchronizedList(new ArrayList<>());
    try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      threads.submit(() -> {
        turnstile.pass(() -> stay(inside, leave));
        return turnstile.pass(() -> served.add(50));
      });
      inside.await();
      for (int i = 0; i < 50; i++) {
        int number = i;
        threads.submit(() -> turnstile.pass(() -> served.add(number)));
        Await.until("it queues", LONG, () -> turnstile.waiting(Lane.HOLD) == number + 1);
      }
      leave.countDown();
    }
    assertThat(served).isEqualTo(IntStream.rangeClosed(0, 50).boxed().toList());
  }

  @Test
  void neverMoreThanThereArePlacesAreInside() throws Exception {
    var turnstile = new Turnstile(2, LONG);
    var inside = new CountDownLatch(2);
    var leave = new CountDownLatch(1);
    try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      for (int i = 0; i < 3; i++) {
        threads.submit(() -> turnstile.pass(() -> stay(inside, leave)));
      }
      assertThat(inside.await(30, TimeUnit.SECONDS)).isTrue();
      Await.until("the third waits", LONG, () -> turnstile.waiting(Lane.HOLD) == 1);
      leave.countDown();
    }
  }

  @Test
  void whoWaitsTooLongIsToldThatItIsBusy() throws Exception {
    var turnstile = new Turnstile(1, Duration.ofMillis(1));
    var inside = new CountDownLatch(1);
    var leave = new CountDownLatch(1);
    try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      threads.submit(() -> turnstile.pass(() -> stay(inside, leave)));
      inside.await();

      assertThatThrownBy(() -> turnstile.pass(() -> true))
          .isInstanceOfSatisfying(
              Unavailable.class, e -> assertThat(e.reason()).isEqualTo(Reason.BUSY));
      leave.countDown();
    }
  }

  @Test
  void whoFailedInsideLeavesHisPlace() {
    var turnstile = new Turnstile(1, Duration.ofMillis(1));

    assertThatThrownBy(() -> turnstile.pass(() -> Integer.parseInt("x")))
        .isInstanceOf(NumberFormatException.class);

    assertThat(turnstile.pass(() -> "next")).isEqualTo("next");
  }

  private static boolean stay(CountDownLatch inside, CountDownLatch leave) {
    inside.countDown();
    try {
      return leave.await(30, TimeUnit.SECONDS);
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }
}
