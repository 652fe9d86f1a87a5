package encore.domain.booking;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class ChurnPolicyTest {

  private static final Instant NOON = Instant.parse("2026-05-01T12:00:00Z");
  private static final Duration WINDOW = Duration.ofMinutes(10);

  private final ChurnPolicy policy = new ChurnPolicy(20, WINDOW);

  @Test
  void aReleaseIsForgottenAtTheVeryEndOfTheWindow() {
    assertThat(policy.pauseAfter(NOON, NOON)).contains(WINDOW);
    assertThat(policy.pauseAfter(NOON, NOON.plus(WINDOW).minusNanos(1)))
        .contains(Duration.ofNanos(1));
    assertThat(policy.pauseAfter(NOON, NOON.plus(WINDOW))).isEmpty();
  }

  @Test
  void aPolicyThatBarsEverybodyIsNone() {
    assertThatIllegalArgumentException().isThrownBy(() -> new ChurnPolicy(0, WINDOW));
    assertThatIllegalArgumentException().isThrownBy(() -> new ChurnPolicy(1, Duration.ZERO));
  }
}
