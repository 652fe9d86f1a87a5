package encore.bootstrap;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.SynchronousQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class DoormanTest {

  private static final Duration NEVER = Duration.ofDays(1);
  private static final Duration PATIENCE = Duration.ofSeconds(10);

  private Thread thread = new Thread(() -> {});
  private Doorman doorman = new Doorman(() -> NEVER);

  @AfterEach
  void go() throws InterruptedException {
    doorman.go();
    assertThat(thread.join(PATIENCE)).as("the doorman has gone").isTrue();
  }

  @Test
  void whoRingsAndWaitsHasSeenARoundThatBeganAfterwards() {
    var rounds = new AtomicInteger();
    work(() -> {
      rounds.incrementAndGet();
      return NEVER;
    });

    for (int i = 0; i < 100; i++) {
      int before = rounds.get();
      doorman.ringAndWait(PATIENCE);
      assertThat(rounds).hasValueGreaterThan(before);
    }
  }

  @Test
  void aRingDuringARoundIsOneRoundMore() throws InterruptedException {
    var began = new SynchronousQueue<Integer>();
    var goOn = new CountDownLatch(1);
    var rounds = new AtomicInteger();
    work(() -> {
      hand(began, rounds.incrementAndGet());
      if (rounds.get() == 1) {
        await(goOn);
      }
      return NEVER;
    });
    assertThat(began.poll(10, TimeUnit.SECONDS)).isEqualTo(1);

    doorman.ring();
    doorman.ring();
    goOn.countDown();

    assertThat(began.poll(10, TimeUnit.SECONDS)).isEqualTo(2);
    assertThat(began.poll(100, TimeUnit.MILLISECONDS)).as("both rings were one round").isNull();
  }

  @Test
  void thereIsARoundWhenItsTimeHasComeThoughNobodyRings() throws InterruptedException {
    var three = new CountDownLatch(3);
    work(() -> {
      three.countDown();
      return Duration.ofMillis(1);
    });

    assertThat(three.await(10, TimeUnit.SECONDS)).isTrue();
  }

  @Test
  void whoWaitsForADoormanThatGoesIsNotLeftStanding() {
    var inRound = new CountDownLatch(1);
    var end = new CountDownLatch(1);
    work(() -> {
      inRound.countDown();
      await(end);
      return NEVER;
    });
    await(inRound);
    var waiter = Thread.ofVirtual().start(() -> doorman.ringAndWait(NEVER));

    doorman.go();

    join(waiter);
    end.countDown();
  }

  private void work(Supplier<Duration> round) {
    doorman = new Doorman(round);
    thread = Thread.ofVirtual().start(doorman::work);
  }

  private static void hand(SynchronousQueue<Integer> queue, int value) {
    try {
      queue.offer(value, 10, TimeUnit.SECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private static void await(CountDownLatch latch) {
    try {
      assertThat(latch.await(10, TimeUnit.SECONDS)).isTrue();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private static void join(Thread waiter) {
    try {
      assertThat(waiter.join(PATIENCE)).isTrue();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
