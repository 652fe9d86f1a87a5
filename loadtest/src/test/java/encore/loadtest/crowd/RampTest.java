package encore.loadtest.crowd;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The line under all plans, held against k6's rule for ramping users and against arithmetic. */
class RampTest {

  private static final Ramp RAMP =
      new Ramp(
          List.of(
              stage(10, 5), stage(10, 5), stage(0, 20), stage(10, 20), stage(5, 10), stage(10, 0)));

  /** Up: one more when the line reaches him. Down: one less when it reaches one less. */
  @ParameterizedTest
  @CsvSource({
    "0, 0",
    "1999, 0",
    "2000, 1",
    "3999, 1",
    "4000, 2",
    "9999, 4",
    "10000, 5",
    "19999, 5",
    "20000, 20",
    "29999, 20",
    "30000, 20",
    "30499, 20",
    "30500, 19",
    "30999, 19",
    "31000, 18",
    "35000, 10",
    "35999, 10",
    "36000, 9",
    "43999, 2",
    "44000, 1",
    "44999, 1",
    "45000, 0",
    "99000, 0",
  })
  void soManyFansAreThereAtThatMoment(long millis, int fans) {
    assertThat(RAMP.wholeAt(Duration.ofMillis(millis))).isEqualTo(fans);
  }

  /** Who sleeps until the next change misses none, and wakes up for hardly anything else. */
  @Test
  void everyChangeIsAnnounced() {
    var ramp =
        new Ramp(List.of(stage(7, 300), stage(3, 17), stage(1, 17), stage(0, 4), stage(11, 0)));
    int wakes = 0;
    int last = 0;
    for (var now = Duration.ZERO; now.compareTo(Duration.ofSeconds(22)) < 0; wakes++) {
      var next = ramp.nextChange(now);
      assertThat(next).isGreaterThan(now);
      assertThat(ramp.wholeAt(next.minusNanos(2))).as("before " + next).isEqualTo(last);
      assertThat(Math.abs(ramp.wholeAt(next) - last))
          .isLessThanOrEqualTo(next.toSeconds() == 11 ? 13 : 1);
      last = ramp.wholeAt(next);
      now = next;
    }
    assertThat(wakes).isBetween(300 + 283 + 4, 300 + 283 + 4 + 10);
    assertThat(last).isZero();
  }

  @Test
  void arrivalsComeWhenTheAreaSaysSo() {
    var ramp = new Ramp(List.of(stage(10, 100), stage(5, 100), stage(10, 0)));
    assertThat(ramp.areaUntil(Duration.ofSeconds(25))).isEqualTo(1_500, within(1e-9));
    assertThat(ramp.whenCome(500)).isEqualTo(Duration.ofSeconds(10));
    assertThat(ramp.whenCome(125)).isEqualTo(Duration.ofSeconds(5));
    assertThat(ramp.whenCome(600)).isEqualTo(Duration.ofSeconds(11));
    var before = Duration.ZERO;
    for (int i = 1; i <= 1_500; i++) {
      var at = ramp.whenCome(i);
      assertThat(ramp.areaUntil(at)).isEqualTo(i, within(1e-4));
      assertThat(at).isGreaterThan(before);
      before = at;
    }
    assertThat(before).isLessThanOrEqualTo(Duration.ofSeconds(25));
  }

  private static Stage stage(int seconds, int to) {
    return new Stage(Duration.ofSeconds(seconds), to);
  }
}
