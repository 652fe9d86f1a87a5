package encore.persistence.support.group;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.InstanceOfAssertFactories.type;

import encore.application.shared.Unavailable;
import encore.application.shared.Unavailable.Reason;
import encore.testing.servers.Await;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.AfterEach;

/** A batcher whose flights write down whom they carry, and wait at a gate if a test wants it. */
abstract class Airfield {

  static final Duration PATIENCE = Duration.ofSeconds(10);
  static final int BATCH_MAX = 8;
  static final int QUEUE_MAX = 20;

  final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
  final List<List<Integer>> flown = Collections.synchronizedList(new ArrayList<>());
  final CountDownLatch gate = new CountDownLatch(1);

  @AfterEach
  void everybodyGoesHome() {
    gate.countDown();
    threads.shutdownNow();
  }

  Batcher<Integer, Integer> batcher(Duration waitMax, Batcher.Flight<Integer, Integer> flight) {
    var limits = new GroupCommitProperties(1, BATCH_MAX, QUEUE_MAX, waitMax);
    return new Batcher<>(limits, flight, (_, _) -> {});
  }

  void answer(List<Passenger<Integer, Integer>> batch) {
    flown.add(items(batch));
    batch.forEach(passenger -> passenger.answer(-passenger.item()));
  }

  void heldBack(List<Passenger<Integer, Integer>> batch) {
    flown.add(items(batch));
    await(gate);
    batch.forEach(passenger -> passenger.answer(-passenger.item()));
  }

  static List<Integer> items(List<Passenger<Integer, Integer>> batch) {
    return batch.stream().map(Passenger::item).toList();
  }

  static void await(CountDownLatch gate) {
    try {
      assertThat(gate.await(30, TimeUnit.SECONDS)).isTrue();
    } catch (InterruptedException e) {
      throw new AssertionError(e);
    }
  }

  /** Number 0 is under way, and those after it wait in their order. */
  List<Future<Integer>> queue(Batcher<Integer, Integer> batcher, int behind) {
    var answers = new ArrayList<Future<Integer>>();
    answers.add(threads.submit(() -> batcher.submit(0)));
    awaitFlights(1);
    for (int i = 1; i <= behind; i++) {
      int number = i;
      answers.add(threads.submit(() -> batcher.submit(number)));
      Await.until("number " + i + " waits", PATIENCE, () -> batcher.waiting() == number);
    }
    return answers;
  }

  void awaitFlights(int flights) {
    Await.until(flights + " flights", PATIENCE, () -> flown.size() == flights);
  }

  static void assertUnavailable(Reason reason, ThrowingCallable work) {
    assertThatThrownBy(work)
        .asInstanceOf(type(Unavailable.class))
        .returns(reason, Unavailable::reason);
  }
}
