package encore.bootstrap;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class UsherTest {

  private static final Instant NOON = Instant.parse("2026-05-01T12:00:00Z");
  private static final Duration SECOND = Duration.ofSeconds(1);

  @Test
  void theNextRoundIsWhenTheNextPassEndsOrInASecond() {
    assertThat(Usher.pause(NOON, NOON.plusMillis(300), SECOND)).isEqualTo(Duration.ofMillis(300));
    assertThat(Usher.pause(NOON, NOON.plusMillis(1), SECOND)).isEqualTo(Duration.ofMillis(5));
    assertThat(Usher.pause(NOON, NOON.plusSeconds(9), SECOND)).isEqualTo(SECOND);
    assertThat(Usher.pause(NOON, Instant.MAX, SECOND)).isEqualTo(SECOND);
  }

  @Test
  void aClockThatIsAheadOfTheBooksMakesNoStorm() {
    assertThat(Usher.pause(NOON, NOON.minusSeconds(30), SECOND))
        .isGreaterThanOrEqualTo(Duration.ofMillis(100));
    assertThat(Usher.pause(NOON, NOON.minusSeconds(30), Duration.ofMillis(20)))
        .isEqualTo(Duration.ofMillis(20));
  }
}
