package encore.bootstrap;

import encore.application.outbox.SendShard;
import encore.application.outbox.SendShard.Outcome;
import encore.application.shared.Unavailable;
import java.time.Duration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** One round of a shard: what it says to the breaker, the meters and the log. */
final class ShardRound {

  private static final Logger log = LoggerFactory.getLogger(ShardRound.class);

  private final SendShard sendShard;
  private final Breaker breaker;
  private final RelayMeters meters;
  private final Duration poll;

  ShardRound(SendShard sendShard, Breaker breaker, RelayMeters meters, OutboxProperties outbox) {
    this.sendShard = sendShard;
    this.breaker = breaker;
    this.meters = meters;
    this.poll = outbox.poll();
  }

  /** Gives how long until the next, should nobody ring. */
  Duration go(int shard) {
    var pause = breaker.pause();
    return pause.isZero() ? send(shard) : pause;
  }

  /** One of the edges of the house: whatever goes wrong, the next round comes. */
  private Duration send(int shard) {
    try {
      return judged(shard, sendShard.send(shard));
    } catch (Unavailable e) {
      // The outage of the database is in the log already; the shard may be somebody else's by now.
      meters.failed("database");
      log.debug("shard {} waits: {}", shard, e.getMessage());
    } catch (RuntimeException e) {
      meters.failed("bug");
      log.error("shard {} waits", shard, e);
    } finally {
      // Whatever it was, also an error of the machine: else nobody would try again.
      breaker.untried();
    }
    return poll;
  }

  private Duration judged(int shard, Outcome outcome) {
    return switch (outcome) {
      case Outcome.Idle() -> poll;
      case Outcome.Sent(var waits, boolean more) -> {
        breaker.worked();
        meters.sent(waits);
        yield more ? Duration.ZERO : poll;
      }
      case Outcome.Refused(var event, var reason) -> {
        meters.refused();
        log.error("{} {} is put aside, and its key waits: {}", event.type(), event.id(), reason);
        yield Duration.ZERO;
      }
      case Outcome.Away(var reason) -> {
        breaker.failed();
        meters.failed("kafka");
        log.debug("shard {} waits for Kafka: {}", shard, reason);
        yield poll;
      }
    };
  }
}
