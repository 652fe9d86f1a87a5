package encore.persistence.support.group;

import static encore.testing.Race.race;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import encore.application.shared.Unavailable;
import encore.application.shared.Unavailable.Reason;
import encore.testing.servers.Await;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.Timeout.ThreadMode;

/** Who leaves when, and with whom; what is carried does not matter. */
@Timeout(value = 60, threadMode = ThreadMode.SEPARATE_THREAD)
class BatcherTest extends Airfield {

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
}
