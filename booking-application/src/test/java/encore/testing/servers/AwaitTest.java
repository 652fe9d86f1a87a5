package encore.testing.servers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

class AwaitTest {

  private static final Duration SHORT = Duration.ofMillis(50);

  @Test
  void aQueueThatGetsShorterIsWaitedForHoweverLongItIs() {
    var left = new AtomicLong(100);

    Await.untilNone("not sent", SHORT, left::getAndDecrement);

    assertThat(left).hasValueLessThanOrEqualTo(0);
  }

  @Test
  void aQueueThatStandsStillIsNot() {
    assertThatThrownBy(() -> Await.untilNone("not sent", SHORT, () -> 7))
        .isInstanceOf(AssertionError.class)
        .hasMessageContaining("not sent: fewer than 7");
  }
}
