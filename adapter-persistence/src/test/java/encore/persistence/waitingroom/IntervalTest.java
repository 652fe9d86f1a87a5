package encore.persistence.waitingroom;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class IntervalTest {

  private static final Instant NOON = Instant.parse("2026-05-01T12:00:00Z");
  private static final Duration SECOND = Duration.ofSeconds(1);

  private static Interval at(long millis) {
    return Interval.at(NOON.plusMillis(millis), Optional.of(NOON), 7, SECOND);
  }

  @Test
  void theFirstBeginsWithTheFirstRound() {
    assertThat(Interval.at(NOON, Optional.empty(), 0, SECOND)).isEqualTo(new Interval(NOON, 0));
  }

  @Test
  void oneGoesOnUntilItsEnd() {
    assertThat(at(0)).isEqualTo(new Interval(NOON, 7));
    assertThat(at(999)).isEqualTo(new Interval(NOON, 7));
    assertThat(at(999).plus(3)).isEqualTo(new Interval(NOON, 10));
  }

  @Test
  void theNextBeginsWhereTheLastEndedHoweverLateTheRoundIs() {
    assertThat(at(1_000)).isEqualTo(new Interval(NOON.plusSeconds(1), 0));
    assertThat(at(3_999)).isEqualTo(new Interval(NOON.plusSeconds(3), 0));
  }

  @Test
  void aClockThatIsSetBackALittleDoesNotGiveAnIntervalTwice() {
    assertThat(at(-900)).isEqualTo(new Interval(NOON, 7));
  }

  @Test
  void aClockThatIsSetBackByMoreDoesNotKeepTheLineWaiting() {
    assertThat(at(-3_600_000)).isEqualTo(new Interval(NOON.minusSeconds(3_600), 0));
  }
}
