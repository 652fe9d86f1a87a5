package encore.bootstrap;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;

class StrainMeterTest {

  private static final long QUICK = Duration.ofMillis(1).toNanos();
  private static final long SLOW = Duration.ofMillis(501).toNanos();

  private final StrainMeter meter = new StrainMeter(Duration.ofMillis(500), 0.05);

  @Test
  void whereNobodyIsTurnedAwayOrWaitsThereIsNoStrain() {
    note(1_000, false, QUICK);

    assertThat(meter.isHigh()).isFalse();
  }

  @Test
  void oneInTwentyTurnedAwayIsStrainAndOneInFiftyIsNot() {
    note(98, false, QUICK);
    note(2, true, QUICK);
    assertThat(meter.isHigh()).isFalse();

    note(90, false, QUICK);
    note(10, true, QUICK);
    assertThat(meter.isHigh()).isTrue();
  }

  @Test
  void holdsThatTakeLongAreStrain() {
    note(20, false, SLOW);

    assertThat(meter.isHigh()).isTrue();
    assertThat(meter.isHigh()).as("each question is about the time since the last").isFalse();
  }

  @Test
  void ofAFewHoldsNothingCanBeSaid() {
    note(5, true, SLOW);

    assertThat(meter.isHigh()).isFalse();
  }

  private void note(int claims, boolean turnedAway, long nanos) {
    for (int i = 0; i < claims; i++) {
      meter.note(turnedAway, nanos);
    }
  }
}
