package encore.loadtest.crowd;

import static org.assertj.core.api.Assertions.assertThat;

import encore.loadtest.crowd.Witness.Seen;
import encore.loadtest.wire.OddHouse;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

/** Everybody at one instant. */
class OnceRunTest {

  @Test
  void nobodyAsksBeforeTheLastOneHasHisPassAndTheirWaitsBeginTogether() throws Exception {
    var given = new AtomicInteger();
    var asked = new CountDownLatch(1);
    var passes =
        new Passes() {
          @Override
          public Pass of(int number) throws InterruptedException {
            // The last one takes his time, and sees whether somebody goes without him.
            assertThat(number == 50 && asked.await(300, TimeUnit.MILLISECONDS)).isFalse();
            given.incrementAndGet();
            return new Pass("user", "token");
          }

          @Override
          public int accounts() {
            return 50;
          }
        };
    try (var house =
        OddHouse.with(caller -> {
          while (!caller.request().isEmpty()) {
            asked.countDown();
            caller.say(OddHouse.ok("{}"));
          }
        })) {
      var told = new Told(house, passes);
      new OnceRun(new Plan.Once(50, 120, Duration.ofSeconds(30)), Told.ONE_QUESTION, told.crowd())
          .toTheEnd();

      assertThat(given).hasValue(50);
      assertThat(told.all()).hasSize(120);
      long opened = told.all().getFirst().due();
      // Who wakes up late may find that others have asked for all of it.
      assertThat(told.all().stream().filter(seen -> seen.due() == opened).map(Seen::fan))
          .hasSizeGreaterThan(10)
          .doesNotHaveDuplicates();
      assertThat(house.connections()).isEqualTo(50);
    }
  }
}
