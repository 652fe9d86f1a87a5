package encore.bootstrap;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import encore.application.outbox.Shards;
import encore.testing.servers.Await;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.springframework.util.unit.DataSize;

/** Whatever goes wrong in a round, the next one comes. */
class ShardRoundTest {

  private static final Duration SHORT = Duration.ofMillis(1);
  private static final Duration SOON = Duration.ofSeconds(10);
  private static final OutboxProperties SETTINGS =
      new OutboxProperties(
          true,
          1,
          DataSize.ofKilobytes(1),
          DataSize.ofKilobytes(1),
          SHORT,
          SHORT,
          SHORT,
          SHORT,
          SHORT,
          SHORT);

  private final Breaker breaker = new Breaker(SHORT, () -> 0);
  private final AtomicInteger tries = new AtomicInteger();
  private final ShardRound round =
      new ShardRound(
          _ -> {
            tries.incrementAndGet();
            throw new OutOfMemoryError("for a moment");
          },
          breaker,
          new RelayMeters(new SimpleMeterRegistry(), new Nobody()),
          SETTINGS);

  @Test
  void anErrorOfTheMachineWhileKafkaIsAwayIsNotTheLastTry() {
    breaker.failed();
    tryInVain();

    tryInVain();

    assertThat(tries).hasValue(2);
  }

  private void tryInVain() {
    Await.until(
        "it may be tried",
        SOON,
        () -> {
          if (breaker.pause().isZero()) {
            breaker.untried();
            return true;
          }
          return false;
        });
    assertThatThrownBy(() -> round.go(0)).isInstanceOf(OutOfMemoryError.class);
  }

  /** Owns nothing. */
  private static final class Nobody implements Shards {
    @Override
    public Set<Integer> take() {
      return Set.of();
    }

    @Override
    public boolean owns(int shard) {
      return false;
    }

    @Override
    public void release() {}
  }
}
