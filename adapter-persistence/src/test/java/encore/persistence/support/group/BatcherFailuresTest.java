package encore.persistence.support.group;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import encore.application.shared.Unavailable;
import encore.application.shared.Unavailable.Reason;
import encore.testing.servers.Await;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.Timeout.ThreadMode;

/** What a passenger hears when his flight, the server or his own thread comes to harm. */
@Timeout(value = 60, threadMode = ThreadMode.SEPARATE_THREAD)
class BatcherFailuresTest extends Airfield {

  @Test
  void whoIsInterruptedBeforeItLeftIsNeverSent() throws Exception {
    var batcher = batcher(PATIENCE, this::heldBack);
    queue(batcher, 0);
    var interrupted = new CompletableFuture<Boolean>();
    var second =
        Thread.ofVirtual()
            .start(() ->
                interrupted.complete(
                    isBusy(() -> batcher.submit(1)) && Thread.currentThread().isInterrupted()));
    Await.until("it waits", PATIENCE, () -> batcher.waiting() == 1);

    second.interrupt();

    assertThat(interrupted.get(10, TimeUnit.SECONDS)).isTrue();
    gate.countDown();
    assertThat(batcher.submit(2)).isEqualTo(-2);
    assertThat(flown).containsExactly(List.of(0), List.of(2));
  }

  @Test
  void whoIsInterruptedAfterItLeftHearsTheAnswer() throws Exception {
    var batcher = batcher(PATIENCE, this::heldBack);
    var answer = new CompletableFuture<Integer>();
    var stillInterrupted = new CompletableFuture<Boolean>();
    var first =
        Thread.ofVirtual()
            .start(() -> {
              answer.complete(batcher.submit(7));
              stillInterrupted.complete(Thread.currentThread().isInterrupted());
            });
    awaitFlights(1);

    first.interrupt();
    Await.until("it is heard", PATIENCE, () -> !first.isInterrupted() || answer.isDone());
    assertThat(answer).isNotDone();
    gate.countDown();

    assertThat(answer.get(10, TimeUnit.SECONDS)).isEqualTo(-7);
    assertThat(stillInterrupted.get(10, TimeUnit.SECONDS)).isTrue();
  }

  @Test
  void aFlightThatDiesTellsItsPassengersAndTheNextOneFlies() throws Exception {
    var batcher =
        batcher(
            PATIENCE,
            batch -> {
              if (items(batch).contains(1)) {
                throw new AssertionError("the pilot fell ill");
              }
              heldBack(batch);
            });
    var answers = queue(batcher, BATCH_MAX + 3);
    gate.countDown();

    for (var each : answers.subList(1, 1 + BATCH_MAX)) {
      assertThatThrownBy(() -> unwrapped(each)).isInstanceOf(IllegalStateException.class);
    }
    for (var each : answers.subList(1 + BATCH_MAX, answers.size())) {
      assertThat(each.get(10, TimeUnit.SECONDS)).isNegative();
    }
  }

  @Test
  void whoIsForgottenIsToldThatItFailed() {
    var batcher = batcher(PATIENCE, _ -> {});

    assertThatThrownBy(() -> batcher.submit(1)).isInstanceOf(IllegalStateException.class);
    assertThatThrownBy(() -> batcher.submit(2)).isInstanceOf(IllegalStateException.class);
  }

  @Test
  void whenTheServerIsDownTheWaitingAreToldWithoutAFlight() throws Exception {
    var batcher =
        batcher(
            PATIENCE,
            batch -> {
              flown.add(items(batch));
              await(gate);
              throw new Unavailable("postgres", Reason.DOWN, new IllegalStateException("away"));
            });
    var answers = queue(batcher, QUEUE_MAX);
    gate.countDown();

    for (var each : answers) {
      assertUnavailable(Reason.DOWN, () -> unwrapped(each));
    }
    assertThat(flown).containsExactly(List.of(0));
  }

  private static Integer unwrapped(Future<Integer> answer) throws Throwable {
    try {
      return answer.get(10, TimeUnit.SECONDS);
    } catch (java.util.concurrent.ExecutionException e) {
      throw e.getCause();
    }
  }

  private static boolean isBusy(Callable<Integer> work) {
    try {
      work.call();
      return false;
    } catch (Exception e) {
      return e instanceof Unavailable away && away.reason() == Reason.BUSY;
    }
  }
}
