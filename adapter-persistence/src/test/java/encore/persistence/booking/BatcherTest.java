package encore.persistence.booking;

import static encore.testing.Race.race;
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
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.Timeout.ThreadMode;

/** Who leaves when, and with whom; what is carried does not matter. */
@Timeout(value = 60, threadMode = ThreadMode.SEPARATE_THREAD)
class BatcherTest {

  private static final Duration PATIENCE = Duration.ofSeconds(10);
  private static final int BATCH_MAX = 8;
  private static final int QUEUE_MAX = 20;

  private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
  private final List<List<Integer>> flown = Collections.synchronizedList(new ArrayList<>());
  private final CountDownLatch gate = new CountDownLatch(1);

  @AfterEach
  void everybodyGoesHome() {
    gate.countDown();
    threads.shutdownNow();
  }

  @Test
  void whoFindsNoFlightUnderWayLeavesAtOnce() {
    var batcher = batcher(PATIENCE, this::answer);

    assertThat(batcher.submit(1)).isEqualTo(-1);
    assertThat(batcher.submit(2)).isEqualTo(-2);
    assertThat(flown).containsExactly(List.of(1), List.of(2));
  }

  @Test
  void whoComesDuringAFlightLeavesWithTheNextInTheOrderOfArrival() throws Exception {
    var batcher = batcher(PATIENCE, this::heldBack);
    var answers = queue(batcher, 11);
    gate.countDown();

    for (int i = 0; i < answers.size(); i++) {
      assertThat(answers.get(i).get(10, TimeUnit.SECONDS)).isEqualTo(-i);
    }
    assertThat(flown)
        .containsExactly(List.of(0), List.of(1, 2, 3, 4, 5, 6, 7, 8), List.of(9, 10, 11));
  }

  @Test
  void howeverManyComeAtOnceEachIsAnsweredOnceAndNoTwoFlightsMeet() throws Exception {
    var underWay = new AtomicInteger();
    var limits = new GroupCommitProperties(1, BATCH_MAX, 64, PATIENCE);
    var batcher =
        new Batcher<Integer, Integer>(
            limits,
            batch -> {
              assertThat(underWay.incrementAndGet()).isEqualTo(1);
              answer(batch);
              underWay.decrementAndGet();
            },
            (_, _) -> {});

    var right =
        race(
            64,
            runner ->
                () -> {
                  int answered = 0;
                  for (int i = runner; i < 10_000; i += 64) {
                    answered += batcher.submit(i) == -i ? 1 : 0;
                  }
                  return answered;
                });

    assertThat(right.stream().mapToInt(Integer::intValue).sum()).isEqualTo(10_000);
    assertThat(flown).allSatisfy(batch -> assertThat(batch).hasSizeBetween(1, BATCH_MAX));
    assertThat(flown.stream().flatMap(List::stream).sorted())
        .containsExactlyElementsOf(IntStream.range(0, 10_000).boxed().toList());
    assertThat(flown.size()).as("somebody shared a flight").isLessThan(10_000);
  }

  /** A flight that finds nobody left is about to end when the same one comes back. */
  @Test
  void whoComesBackAtOnceDoesNotMissTheFlight() {
    var batcher = batcher(PATIENCE, this::answer);

    for (int i = 0; i < 5_000; i++) {
      assertThat(batcher.submit(i)).isEqualTo(-i);
    }
  }

  @Test
  void whoFindsTheQueueFullIsToldAtOnce() throws Exception {
    var batcher = batcher(PATIENCE, this::heldBack);
    queue(batcher, QUEUE_MAX);

    assertThatThrownBy(() -> batcher.submit(99))
        .isInstanceOf(Unavailable.class)
        .hasCauseInstanceOf(RejectedExecutionException.class);

    gate.countDown();
    Await.until("all have left", PATIENCE, () -> batcher.waiting() == 0);
    assertThat(batcher.submit(100)).isEqualTo(-100);
    assertThat(flown).doesNotContain(List.of(99));
  }

  @Test
  void whoDidNotLeaveInTimeIsNeverSent() throws Exception {
    var batcher = batcher(Duration.ofMillis(50), this::heldBack);
    var first = threads.submit(() -> batcher.submit(0));
    awaitFlights(1);

    assertUnavailable(Reason.BUSY, () -> batcher.submit(1));

    assertThat(batcher.waiting()).isZero();
    gate.countDown();
    // Its own patience ended long ago, but it had left.
    assertThat(first.get(10, TimeUnit.SECONDS)).isZero();
    assertThat(flown).containsExactly(List.of(0));
  }

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

  private Batcher<Integer, Integer> batcher(
      Duration waitMax, Batcher.Flight<Integer, Integer> flight) {
    var limits = new GroupCommitProperties(1, BATCH_MAX, QUEUE_MAX, waitMax);
    return new Batcher<>(limits, flight, (_, _) -> {});
  }

  private void answer(List<Passenger<Integer, Integer>> batch) {
    flown.add(items(batch));
    batch.forEach(passenger -> passenger.answer(-passenger.item()));
  }

  private void heldBack(List<Passenger<Integer, Integer>> batch) {
    flown.add(items(batch));
    await(gate);
    batch.forEach(passenger -> passenger.answer(-passenger.item()));
  }

  private static List<Integer> items(List<Passenger<Integer, Integer>> batch) {
    return batch.stream().map(Passenger::item).toList();
  }

  private static void await(CountDownLatch gate) {
    try {
      assertThat(gate.await(30, TimeUnit.SECONDS)).isTrue();
    } catch (InterruptedException e) {
      throw new AssertionError(e);
    }
  }

  /** Number 0 is under way, and those after it wait in their order. */
  private List<Future<Integer>> queue(Batcher<Integer, Integer> batcher, int behind) {
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

  private void awaitFlights(int flights) {
    Await.until(flights + " flights", PATIENCE, () -> flown.size() == flights);
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

  private static void assertUnavailable(Reason reason, ThrowingCallable work) {
    assertThatThrownBy(work)
        .asInstanceOf(type(Unavailable.class))
        .returns(reason, Unavailable::reason);
  }
}
