package encore.loadtest.crowd;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import encore.loadtest.crowd.Witness.Seen;
import encore.loadtest.wire.OddHouse;
import encore.loadtest.wire.Request;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

/** So many at a time, and each begins again once he has ended. */
class ClosedRunTest {

  @Test
  void nobodyComesBeforeTheRampAllowsAndAllLeaveInTheEnd() throws Exception {
    try (var house = OddHouse.answering(OddHouse.ok("{}"))) {
      var told = new Told(house);
      var stages = List.of(stage(500, 20), stage(1_000, 20), stage(300, 0));
      var here = new AtomicInteger();
      var most = new AtomicInteger();
      var run =
          new ClosedRun(
              new Plan.Closed(stages),
              fan -> {
                most.accumulateAndGet(here.incrementAndGet(), Math::max);
                fan.ask(Told.STEP, Request.get("/a"));
                fan.think(Duration.ofMillis(5));
                here.decrementAndGet();
              },
              told.crowd());
      long before = System.nanoTime();
      run.toTheEnd();

      assertThat(most).hasValue(20);
      assertThat(run.fans()).isZero();
      var ramp = new Ramp(stages);
      var first = new HashMap<Integer, Long>();
      told.all().forEach(seen -> first.merge(seen.fan(), seen.due() - before, Math::min));
      assertThat(first).hasSize(20);
      first.forEach((fan, nanos) ->
          assertThat(ramp.wholeAt(Duration.ofNanos(nanos)))
              .as("fan " + fan)
              .isGreaterThanOrEqualTo(Math.min(fan, 20)));
    }
  }

  /** A generator that oversleeps is late, and does not begin to count when it wakes up. */
  @Test
  void whoPausesIsDueWhenThePauseEnds() throws Exception {
    try (var house = OddHouse.answering(OddHouse.ok("{}"))) {
      var told = new Told(house);
      var pause = Duration.ofMillis(20);
      Errand errand =
          fan -> {
            fan.ask(Told.STEP, Request.get("/a"));
            fan.think(pause);
          };
      var plan = new Plan.Closed(List.of(stage(0, 1), stage(300, 1)));
      new ClosedRun(plan, errand, told.crowd()).toTheEnd();

      var all = told.all();
      assertThat(all).hasSizeGreaterThan(2);
      for (int i = 1; i < all.size(); i++) {
        assertThat(all.get(i).due()).isEqualTo(all.get(i - 1).end() + pause.toNanos());
      }
    }
  }

  /** What this model can tell of a house that stands still: each fan once, and the slowest. */
  @Test
  void aHouseThatStandsStillIsSeenByThoseWhoAreThereAndByNobodyElse() throws Exception {
    try (var house = FrozenHouse.after(50, 700)) {
      var told = new Told(house);
      new ClosedRun(
              new Plan.Closed(List.of(stage(0, 5), stage(1_500, 5))),
              Told.ONE_QUESTION,
              told.crowd())
          .toTheEnd();

      assertThat(told.waited(350)).isBetween(1L, 5L);
      assertThat(told.all().size()).isGreaterThan(100);
    }
  }

  @Test
  void aHouseThatIsAwayIsNotAskedAThousandTimesASecond() throws Exception {
    var house = OddHouse.answering(OddHouse.ok("{}"));
    house.close();
    var told = new Told(house);
    new ClosedRun(
            new Plan.Closed(List.of(stage(0, 3), stage(500, 3))), Told.ONE_QUESTION, told.crowd())
        .toTheEnd();

    assertThat(told.all()).isNotEmpty().allMatch(seen -> seen.response().status() == 0);
    assertThat(told.all().size()).isLessThanOrEqualTo(3 * 6);
  }

  @Test
  void whoFailsForAFaultOfOursEndsTheRunWithIt() throws Exception {
    try (var house = OddHouse.answering(OddHouse.ok("{}"))) {
      for (var fault : List.of(new IllegalStateException("ours"), new AssertionError("ours"))) {
        var run =
            new ClosedRun(
                new Plan.Closed(List.of(stage(0, 3), stage(60_000, 3))),
                fan -> {
                  fan.ask(Told.STEP, Request.get("/a"));
                  if (fan.number() == 2) {
                    thrown(fault);
                  }
                },
                new Told(house).crowd());
        assertThatThrownBy(run::toTheEnd).isInstanceOf(IllegalStateException.class).hasCause(fault);
        assertThat(run.fans()).isZero();
      }
    }
  }

  /** Ctrl-C: everybody goes, and what was cut off is not held against the house. */
  @Test
  void whoIsInterruptedSendsEverybodyHome() throws Exception {
    var asked = new CountDownLatch(4);
    try (var house =
        OddHouse.with(caller -> {
          caller.request();
          asked.countDown();
          caller.pause(60_000);
        })) {
      var told = new Told(house);
      var run =
          new ClosedRun(
              new Plan.Closed(List.of(stage(0, 4), stage(60_000, 4))),
              Told.ONE_QUESTION,
              told.crowd());
      var main = Thread.currentThread();
      var stopper =
          Thread.ofVirtual()
              .start(() -> {
                try {
                  asked.await();
                  main.interrupt();
                } catch (InterruptedException e) {
                  Thread.currentThread().interrupt();
                }
              });
      assertThatThrownBy(run::toTheEnd).isInstanceOf(InterruptedException.class);
      stopper.join();
      assertThat(run.fans()).isZero();
      assertThat(told.all()).hasSize(4).allMatch(Seen::isCut);
    }
  }

  private static void thrown(Throwable fault) {
    if (fault instanceof Error error) {
      throw error;
    }
    throw (RuntimeException) fault;
  }

  private static Stage stage(long millis, int to) {
    return new Stage(Duration.ofMillis(millis), to);
  }
}
