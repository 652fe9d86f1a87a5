package encore.bootstrap;

import static org.assertj.core.api.Assertions.assertThat;

import encore.application.event.Event;
import encore.application.outbox.EventBus;
import encore.application.outbox.SendShard;
import encore.application.outbox.Shards;
import encore.testing.servers.Await;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.util.unit.DataSize;

/** Whatever goes wrong when shards are taken, somebody goes on taking them. */
class RelayTest {

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

  private final AtomicInteger sent = new AtomicInteger();
  private final Shaken shards = new Shaken();
  private final RelayMeters meters = new RelayMeters(new SimpleMeterRegistry(), shards);
  private final Relay relay = new Relay(shards, new Deaf(), round(), SETTINGS);

  private ShardRound round() {
    return new ShardRound(
        _ -> {
          sent.incrementAndGet();
          return new SendShard.Outcome.Idle();
        },
        new Breaker(SHORT, () -> 0),
        meters,
        SETTINGS);
  }

  @AfterEach
  void stop() {
    relay.stop();
  }

  @Test
  void anErrorOfTheMachineIsNotTheLastLook() {
    relay.start();

    Await.until("it looked again, and sends", SOON, () -> sent.get() > 0);
    assertThat(shards.looks).hasValueGreaterThan(1);
  }

  /** The first look has no memory left. */
  private static final class Shaken implements Shards {

    private final AtomicInteger looks = new AtomicInteger();

    @Override
    public Set<Integer> take() {
      if (looks.incrementAndGet() == 1) {
        throw new OutOfMemoryError("for a moment");
      }
      return Set.of(0);
    }

    @Override
    public boolean owns(int shard) {
      return looks.get() > 1;
    }

    @Override
    public void release() {}
  }

  /** Is never asked. */
  private static final class Deaf implements EventBus {
    @Override
    public Result publish(int shard, List<Event> events) {
      return new Result.Acknowledged();
    }

    @Override
    public void leave(int shard) {}
  }
}
