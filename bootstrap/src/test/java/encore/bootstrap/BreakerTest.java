package encore.bootstrap;

import static org.assertj.core.api.Assertions.assertThat;

import encore.testing.servers.Await;
import java.time.Duration;
import org.junit.jupiter.api.Test;

class BreakerTest {

  private static final Duration LONGEST = Duration.ofMillis(300);
  private static final Duration SOON = Duration.ofSeconds(5);

  private final Breaker breaker = new Breaker(LONGEST, () -> 1);

  @Test
  void whileAllIsWellNobodyWaits() {
    assertThat(breaker.pause()).isZero();
    assertThat(breaker.pause()).isZero();
  }

  @Test
  void afterAFailureOneAtATimeTriesWhenThePauseIsOver() {
    breaker.failed();

    assertThat(breaker.pause()).isPositive();
    Await.until("somebody may try", SOON, () -> breaker.pause().isZero());
    assertThat(breaker.pause()).as("the others wait for him").isPositive();
    breaker.untried();
    assertThat(breaker.pause()).as("he did not need it").isZero();
  }

  @Test
  void pausesBecomeLongerButNotForEver() {
    for (int i = 0; i < 100; i++) {
      breaker.failed();
      assertThat(breaker.pause()).isLessThanOrEqualTo(LONGEST);
    }
    assertThat(breaker.pause()).isGreaterThan(LONGEST.dividedBy(2));
  }

  @Test
  void oneThatWorkedOpensItForAll() {
    breaker.failed();

    breaker.worked();

    assertThat(breaker.pause()).isZero();
    assertThat(breaker.pause()).isZero();
  }
}
