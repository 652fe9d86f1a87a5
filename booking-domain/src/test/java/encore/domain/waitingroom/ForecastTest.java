package encore.domain.waitingroom;

import static org.assertj.core.api.Assertions.assertThat;

import encore.domain.waitingroom.Forecast.Likelihood;
import encore.domain.waitingroom.Forecast.Range;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ForecastTest {

  @Test
  void aWaitIsARangeAroundWhatThePaceOfTheLastMinuteGives() {
    assertThat(new Forecast(780, 10, 1_000, 1).estimate())
        .contains(new Range(Duration.ofSeconds(60), Duration.ofSeconds(131)));
  }

  @Test
  void whileNobodyIsLetInNothingCanBeSaid() {
    assertThat(new Forecast(10, 0, 1_000, 1).estimate()).isEmpty();
  }

  @Test
  void noWaitIsSaidToBeLongerThanADay() {
    assertThat(new Forecast(1_000_000, 0.001, 1, 1).estimate())
        .contains(new Range(Duration.ofDays(1), Duration.ofDays(1)));
  }

  @ParameterizedTest
  @CsvSource({
    "0, 100, HIGH",
    "10, 100, HIGH",
    "60, 100, LOW",
    "100, 100, SOLD_OUT_LIKELY",
    "0, 0, SOLD_OUT_LIKELY",
    "0, 1, LOW"
  })
  void aSeatIsAsLikelyAsTheSeatsLeftForThoseAhead(long ahead, long seats, Likelihood likelihood) {
    assertThat(new Forecast(ahead, 1, seats, 1.6).likelihood()).isEqualTo(likelihood);
  }

  @ParameterizedTest
  @CsvSource({"0, 0.5, 1000", "0, 0, 800", "0, 1, 1200", "900, 0.5, 10000", "5000000, 1, 12000"})
  void whoStandsFarBackAsksSeldomAndNotWithAllTheOthers(long ahead, double dice, long millis) {
    assertThat(PollRhythm.next(ahead, dice)).isEqualTo(Duration.ofMillis(millis));
  }

  @Test
  void easeHalvesUnderStrainAndComesBackBitByBit() {
    var ease = Ease.FULL.after(true).after(true);

    assertThat(ease.share()).isEqualTo(0.25);
    assertThat(ease.after(false).share()).isEqualTo(0.35);
    for (int i = 0; i < 20; i++) {
      ease = ease.after(true);
    }
    assertThat(ease.share()).isEqualTo(0.1);
    for (int i = 0; i < 20; i++) {
      ease = ease.after(false);
    }
    assertThat(ease).isEqualTo(Ease.FULL);
  }
}
