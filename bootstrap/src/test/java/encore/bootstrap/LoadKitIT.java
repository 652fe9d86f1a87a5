package encore.bootstrap;

import static org.assertj.core.api.Assertions.assertThat;

import encore.loadtest.measure.Step.Kind;
import encore.loadtest.report.Ended;
import encore.loadtest.scenario.Wishes;
import encore.testing.Form;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/**
 * The scenarios of the load kit against a real house, with fewer fans and for shorter: nothing is
 * broken, and in the long form their service levels are kept where that tells something.
 */
class LoadKitIT {

  private static Map<String, Ended> others = Map.of();

  /** First of all: a house that has only just begun is nobody's measure. */
  @BeforeAll
  static void everyOtherIsPlayed() throws Exception {
    others =
        together(
            Map.of(
                "happy", wishes(5, 150),
                "soak", wishes(3, 1_500),
                "stress", wishes(20, 300),
                "seats", wishes(100, 6),
                "payment", wishes(10, 40),
                "token-load", wishes(20, 120),
                "dates-peak", wishes(20, 200),
                "browse", wishes(10, 80),
                "reservation-load", wishes(20, 120)));
  }

  @Test
  void ofAHundredForOneSeatOneWins() throws Exception {
    assertKept(Played.in(RunningHouse.shared(), "conflict", Wishes.NONE));
  }

  @Test
  void aSpikeIsServed() throws Exception {
    assertKept(Played.in(RunningHouse.shared(), "spike", wishes(40, 20)));
  }

  @Test
  void aLineIsServed() throws Exception {
    var ended = Played.in(RunningHouse.shared(), "queue", wishes(20, 30));
    assertKept(ended);
    assertThat(ended.measured().count("status", 200)).as("had to wait").isPositive();
  }

  /** All at once on the cores of a build: how long they waited tells nothing. */
  @Test
  void nothingBreaksInAnyOther() {
    others.forEach((name, ended) -> {
      assertThat(ended.findings()).as(name).allMatch(finding -> finding.holds());
      assertThat(ended.measured().count(Kind.FINE)).as(name).isPositive();
    });
    assertThat(others.get("seats").measured().count("hold", 200)).isEqualTo(50);
  }

  /** How fast, too, in the long form: the cores of a build are others' as well. */
  private static void assertKept(Ended ended) {
    assertThat(ended.findings()).isNotEmpty().allMatch(finding -> finding.holds());
    assertThat(ended.verdicts()).isNotEmpty();
    assertThat(ended.exitCode()).isIn(Ended.AS_PROMISED, Form.of(Ended.MISSED, Ended.AS_PROMISED));
  }

  @Test
  void whoWatchesAHallSeesEverySeatThatIsTakenOrGivenBack() throws Exception {
    var ended = Played.in(RunningHouse.shared(), "watch", wishes(20, 20));
    // Speed is measured and not asserted: that nothing is missed and nothing fails, is.
    assertThat(ended.measured().count(Kind.FAILED)).isZero();
    assertThat(ended.measured().count("watch", 200)).isEqualTo(20);
    assertThat(ended.measured().count("seen", 200)).isGreaterThan(20);
    assertThat(ended.measured().count("hold", 200)).isPositive();
  }

  /** Each has a concert of its own, so that they are in nobody's way. */
  private static Map<String, Ended> together(Map<String, Wishes> scenarios) throws Exception {
    var house = RunningHouse.shared();
    // Accounts are made one after the other: that is nobody's load.
    Played.ground(house, wishes(150, 1));
    try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      var running = new HashMap<String, Future<Ended>>();
      scenarios.forEach((name, wishes) ->
          running.put(name, threads.submit(() -> Played.in(house, name, wishes))));
      var ended = new HashMap<String, Ended>();
      for (var each : running.entrySet()) {
        ended.put(each.getKey(), each.getValue().get());
      }
      return ended;
    }
  }

  private static Wishes wishes(int fans, double speed) {
    return new Wishes(
        OptionalInt.of(fans), speed, OptionalDouble.empty(), Duration.ofSeconds(3), 1);
  }
}
