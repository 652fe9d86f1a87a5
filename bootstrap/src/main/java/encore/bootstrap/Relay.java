package encore.bootstrap;

import encore.application.outbox.EventBus;
import encore.application.outbox.Shards;
import encore.application.shared.Unavailable;
import java.time.Duration;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;

/**
 * Sends news: a thread for each shard that is ours, and one that takes those that nobody has. The
 * start of the house waits for none of it.
 */
final class Relay implements SmartLifecycle {

  private static final Logger log = LoggerFactory.getLogger(Relay.class);
  private static final Duration PATIENCE = Duration.ofSeconds(12);

  private final Shards shards;
  private final EventBus bus;
  private final ShardRound round;
  private final OutboxProperties outbox;
  private final Map<Integer, Sender> senders = new ConcurrentHashMap<>();
  private volatile Thread taker = Thread.ofVirtual().unstarted(() -> {});
  private volatile CountDownLatch closing = new CountDownLatch(0);

  private record Sender(Doorman doorman, Thread thread) {}

  Relay(Shards shards, EventBus bus, ShardRound round, OutboxProperties outbox) {
    this.shards = shards;
    this.bus = bus;
    this.round = round;
    this.outbox = outbox;
  }

  /** After each transaction of this instance. Many rings are one round more. */
  void ring() {
    senders.values().forEach(each -> each.doorman().ring());
  }

  @Override
  public void start() {
    if (!outbox.relay()) {
      return;
    }
    var open = new CountDownLatch(1);
    closing = open;
    taker = Thread.ofVirtual().name("relay").start(() -> takeUntil(open));
  }

  private void takeUntil(CountDownLatch closed) {
    try {
      do {
        take();
      } while (!closed.await(outbox.takeEvery().toMillis(), TimeUnit.MILLISECONDS));
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  /** One of the edges of the house: whatever goes wrong, the next look comes. */
  private void take() {
    try {
      keep(taken());
    } catch (RuntimeException | Error e) {
      // Also an error of the machine: without this thread nobody here would ever send again.
      log.error("nothing more is sent from here for now", e);
    }
  }

  private Set<Integer> taken() {
    try {
      return shards.take();
    } catch (Unavailable e) {
      log.debug("nothing is sent from here for now: {}", e.getMessage());
    } catch (RuntimeException | Error e) {
      log.error("nothing is sent from here for now", e);
    }
    return Set.of();
  }

  private void keep(Set<Integer> ours) {
    senders.forEach((shard, sender) -> {
      if (!ours.contains(shard)) {
        sender.doorman().go();
      }
    });
    // Who still sends his last batch has the producer of the shard; another comes after him.
    senders.values().removeIf(each -> !each.thread().isAlive());
    ours.forEach(shard -> senders.computeIfAbsent(shard, this::employ));
  }

  private Sender employ(int shard) {
    var doorman = new Doorman(() -> gatherAndGo(shard));
    var thread = Thread.ofVirtual().name("relay-" + shard);
    return new Sender(doorman, thread.start(() -> work(shard, doorman)));
  }

  private void work(int shard, Doorman doorman) {
    doorman.work();
    bus.leave(shard);
  }

  private Duration gatherAndGo(int shard) {
    LockSupport.parkNanos(outbox.gather().toNanos());
    var pause = Duration.ZERO;
    while (pause.isZero() && shards.owns(shard) && closing.getCount() > 0) {
      pause = round.go(shard);
    }
    return pause.isZero() ? outbox.poll() : pause;
  }

  @Override
  public void stop() {
    closing.countDown();
    await(taker);
    senders.values().forEach(each -> each.doorman().go());
    senders.values().forEach(each -> await(each.thread()));
    senders.clear();
    shards.release();
  }

  private static void await(Thread thread) {
    try {
      thread.join(PATIENCE);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  @Override
  public boolean isRunning() {
    return closing.getCount() > 0;
  }

  /** Gone after the web server, whose last requests have news too. */
  @Override
  public int getPhase() {
    return 0;
  }
}
