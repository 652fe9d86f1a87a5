package encore.redis.support;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

class BreakerTest {
  private static final Throwable AWAY = new IllegalStateException("away");

  private final AtomicLong now = new AtomicLong();
  private final Breaker breaker = new Breaker(Duration.ofMillis(500), now::get);

  @Test
  void everybodyMayAskWhileThereAreAnswers() {
    assertThat(breaker.mayAsk()).isTrue();
    assertThat(breaker.mayAsk()).isTrue();
  }

  @Test
  void nobodyAsksForAWhileAfterAFailureAndThenOneAlone() {
    breaker.failed(breaker.outage(), AWAY);
    pass(499);
    assertThat(breaker.mayAsk()).isFalse();

    pass(1);
    assertThat(breaker.mayAsk()).isTrue();
    assertThat(breaker.mayAsk()).isFalse();
  }

  @Test
  void oneWhoAskedAndNeverCameBackKeepsNobodyFromAsking() {
    breaker.failed(breaker.outage(), AWAY);
    pass(500);
    breaker.mayAsk();

    pass(500);
    assertThat(breaker.mayAsk()).isTrue();
  }

  @Test
  void oneAnswerIsEnoughForEverybody() {
    breaker.failed(breaker.outage(), AWAY);
    pass(500);
    breaker.mayAsk();
    breaker.worked(breaker.outage());

    assertThat(breaker.mayAsk()).isTrue();
    assertThat(breaker.mayAsk()).isTrue();
  }

  @Test
  void newsFromBeforeTheOutageDoNotEndIt() {
    int before = breaker.outage();
    breaker.failed(before, AWAY);
    breaker.worked(before);

    assertThat(breaker.mayAsk()).isFalse();
  }

  @Test
  void newsFromBeforeTheOutageDoNotBeginAnother() {
    int before = breaker.outage();
    breaker.failed(before, AWAY);
    breaker.worked(breaker.outage());
    breaker.failed(before, AWAY);

    assertThat(breaker.mayAsk()).isTrue();
  }

  private void pass(long millis) {
    now.addAndGet(Duration.ofMillis(millis).toNanos());
  }
}
