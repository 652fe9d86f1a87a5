package encore.loadtest.crowd;

import static org.assertj.core.api.Assertions.assertThat;

import encore.loadtest.wire.OddHouse;
import encore.loadtest.wire.Request;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

/** Errands that come by the clock, whoever is late. */
class OpenRunTest {

  @Test
  void exactlyAsManyComeAsTheAreaSaysAndWhenItSaysSo() throws Exception {
    try (var house = OddHouse.answering(OddHouse.ok("{}"))) {
      var told = new Told(house);
      var stages = List.of(stage(400, 500), stage(200, 500), stage(400, 0));
      new OpenRun(new Plan.Open(stages, 500), Told.ONE_QUESTION, told.crowd()).toTheEnd();

      var all = told.all();
      assertThat(all).hasSize(300);
      var ramp = new Ramp(stages);
      long began = all.getFirst().due() - ramp.whenCome(1).toNanos();
      for (int i = 0; i < all.size(); i++) {
        assertThat(all.get(i).due()).isEqualTo(began + ramp.whenCome(i + 1.0).toNanos());
        assertThat(all.get(i).sent()).isGreaterThanOrEqualTo(all.get(i).due());
      }
    }
  }

  /** One fan who is always busy: due times are the plan's all the same. */
  @Test
  void aLackOfFansShowsAsWaiting() throws Exception {
    try (var house =
        OddHouse.with(caller -> {
          while (!caller.request().isEmpty()) {
            caller.pause(20);
            caller.say(OddHouse.ok("{}"));
          }
        })) {
      var told = new Told(house);
      var run =
          new OpenRun(
              new Plan.Open(List.of(stage(0, 100), stage(500, 100)), 1),
              Told.ONE_QUESTION,
              told.crowd());
      run.toTheEnd();

      var all = told.all();
      assertThat(all).hasSize(50);
      assertThat(all.getLast().due() - all.getFirst().due())
          .isEqualTo(Duration.ofMillis(490).toNanos());
      assertThat(told.waited(400)).isGreaterThanOrEqualTo(5);
      assertThat(run.unsent()).isEmpty();
      // He waited for the house each time, so he was not late himself.
      assertThat(told.crowd().lateness().percentiles().p50()).isLessThan(20);
    }
  }

  /** Coordinated omission: who waits for an answer would have left out those who come meanwhile. */
  @Test
  void aHouseThatStandsStillForASecondIsSeenByAllWhoWouldHaveCome() throws Exception {
    try (var house = FrozenHouse.after(50, 1_000)) {
      var told = new Told(house);
      new OpenRun(
              new Plan.Open(List.of(stage(0, 200), stage(2_000, 200)), 1_000),
              Told.ONE_QUESTION,
              told.crowd())
          .toTheEnd();

      assertThat(told.all()).hasSize(400);
      assertThat(told.waited(500)).isGreaterThanOrEqualTo(95);
      assertThat(told.waited(950)).as("p99 is one of these").isGreaterThanOrEqualTo(5);
    }
  }

  /** The same with ten fans instead of a thousand: the wait moves, and does not go away. */
  @Test
  void soItIsWhenThereAreFewerFansThanErrandsThatWait() throws Exception {
    try (var house = FrozenHouse.after(50, 1_000)) {
      var told = new Told(house);
      new OpenRun(
              new Plan.Open(List.of(stage(0, 200), stage(2_000, 200)), 10),
              Told.ONE_QUESTION,
              told.crowd())
          .toTheEnd();

      assertThat(told.all()).hasSize(400);
      assertThat(told.waited(500)).isGreaterThanOrEqualTo(95);
    }
  }

  @Test
  void whatIsNeverSentIsKnown() throws Exception {
    var plan = new Plan.Open(List.of(stage(0, 100), stage(300, 100)), 3);
    var began = new AtomicLong();
    try (var house = OddHouse.answering(OddHouse.ok("{}"))) {
      var told = new Told(house);
      var run =
          new OpenRun(
              plan,
              fan -> {
                if (began.incrementAndGet() > 10) {
                  Thread.currentThread().interrupt();
                }
                fan.ask(Told.STEP, Request.get("/a"));
              },
              told.crowd());
      run.toTheEnd();
      assertThat(told.all().size() + run.unsent().count()).isEqualTo(30);
      assertThat(run.unsent().count()).isPositive();
    }
  }

  private static Stage stage(long millis, int to) {
    return new Stage(Duration.ofMillis(millis), to);
  }
}
