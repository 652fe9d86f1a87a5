package encore.bootstrap;

import encore.application.shared.Unavailable;
import encore.application.waitingroom.AdmitNext;
import encore.application.waitingroom.AdmitNext.Outcome;
import encore.application.waitingroom.Bell;
import encore.application.waitingroom.WatchLines;
import encore.domain.catalog.ConcertId;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.OptionalLong;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.SmartLifecycle;

/**
 * Looks into the books twice a second, and keeps a {@link Doorman} for each line that is at work.
 * Every instance has one; what they do at the same time is decided in the books.
 */
final class Usher implements Bell, SmartLifecycle {

  private static final Logger log = LoggerFactory.getLogger(Usher.class);

  /** A newcomer waits no longer for a round. */
  private static final Duration MOMENT = Duration.ofMillis(500);

  private static final Duration PATIENCE = Duration.ofSeconds(3);
  private static final Duration SOONEST = Duration.ofMillis(5);

  /** Passes that seem over and are not: our clock is ahead of the books' one, perhaps by much. */
  private static final Duration OTHER_CLOCK = Duration.ofMillis(100);

  private final ObjectProvider<WatchLines> watchLines;
  private final ObjectProvider<AdmitNext> admitNext;
  private final UsherProperties rhythm;
  private final UsherMeters meters;
  private final Clock clock;
  private final Map<ConcertId, Doorman> doormen = new ConcurrentHashMap<>();
  private final Queue<Thread> threads = new ConcurrentLinkedQueue<>();
  private volatile Thread looker = Thread.ofVirtual().unstarted(() -> {});
  private volatile CountDownLatch closing = new CountDownLatch(0);

  /**
   * @param watchLines and the other use case are made after whoever rings, so they come late
   */
  Usher(
      ObjectProvider<WatchLines> watchLines,
      ObjectProvider<AdmitNext> admitNext,
      UsherProperties rhythm,
      UsherMeters meters,
      Clock clock) {
    this.watchLines = watchLines;
    this.admitNext = admitNext;
    this.rhythm = rhythm;
    this.meters = meters;
    this.clock = clock;
  }

  @Override
  public void ring(ConcertId concert) {
    var doorman = doormen.get(concert);
    if (doorman != null) {
      doorman.ring();
    }
  }

  @Override
  public void ringAndWait(ConcertId concert) {
    var doorman = doormen.get(concert);
    if (doorman != null) {
      doorman.ringAndWait(MOMENT);
    }
  }

  /** Before the first request: a door that knows no lines would stand open. */
  @Override
  public void start() {
    var open = new CountDownLatch(1);
    closing = open;
    look();
    looker = Thread.ofVirtual().name("usher").start(() -> lookUntil(open));
  }

  private void lookUntil(CountDownLatch closed) {
    try {
      while (!closed.await(rhythm.lookEvery().toMillis(), TimeUnit.MILLISECONDS)) {
        look();
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  /** One of the edges of the house: whatever goes wrong, the next look comes. */
  private void look() {
    try {
      var seen = watchLines.getObject().look();
      keep(seen.atWork().keySet());
      seen.freed().forEach(this::ring);
      meters.looked(seen.atWork());
    } catch (Unavailable e) {
      meters.failed("look");
      log.debug("lines are known as they were: {}", e.getMessage());
    } catch (RuntimeException e) {
      meters.failed("look");
      log.error("lines are known as they were", e);
    }
  }

  private void keep(Set<ConcertId> atWork) {
    Set.copyOf(doormen.keySet()).stream()
        .filter(concert -> !atWork.contains(concert))
        .forEach(this::dismiss);
    atWork.forEach(concert -> doormen.computeIfAbsent(concert, this::employ));
  }

  private void dismiss(ConcertId concert) {
    var doorman = doormen.remove(concert);
    if (doorman != null) {
      doorman.go();
    }
    threads.removeIf(thread -> !thread.isAlive());
  }

  private Doorman employ(ConcertId concert) {
    var doorman = new Doorman(() -> round(concert));
    threads.add(Thread.ofVirtual().name("doorman-" + concert.value()).start(doorman::work));
    return doorman;
  }

  private Duration round(ConcertId concert) {
    try {
      return switch (admitNext.getObject().admit(concert)) {
        case Outcome.Went went -> {
          meters.went(concert, went);
          yield went.more() ? Duration.ZERO : pauseUntil(went.nextEnd().orElse(Instant.MAX));
        }
        case Outcome.Restored(long epoch) when epoch == 1 -> Duration.ZERO;
        case Outcome.Restored(long epoch) -> {
          meters.restored();
          log.warn("the line of {} was lost and begins anew, epoch {}", concert.value(), epoch);
          yield rhythm.roundEvery();
        }
        case Outcome.Idle(var waiting) -> {
          meters.waits(concert, waiting);
          yield rhythm.roundEvery();
        }
      };
    } catch (Unavailable e) {
      meters.waits(concert, OptionalLong.empty());
      meters.failed("round");
      log.debug("nobody is let in to {} for now: {}", concert.value(), e.getMessage());
    } catch (RuntimeException e) {
      meters.failed("round");
      log.error("nobody is let in to {} for now", concert.value(), e);
    }
    return rhythm.roundEvery();
  }

  /** A pass that ends by time makes room at that moment. */
  private Duration pauseUntil(Instant end) {
    return pause(clock.instant(), end, rhythm.roundEvery());
  }

  static Duration pause(Instant now, Instant end, Duration longest) {
    if (!end.isBefore(now.plus(longest))) {
      return longest;
    }
    var left = Duration.between(now, end);
    if (left.isNegative()) {
      return OTHER_CLOCK.compareTo(longest) < 0 ? OTHER_CLOCK : longest;
    }
    return left.compareTo(SOONEST) < 0 ? SOONEST : left;
  }

  @Override
  public void stop() {
    closing.countDown();
    // First who employs doormen, then they.
    await(looker);
    doormen.values().forEach(Doorman::go);
    doormen.clear();
    threads.forEach(Usher::await);
    threads.clear();
  }

  /** What they work with is taken away after this. */
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

  /** Before the web server, and gone after it. */
  @Override
  public int getPhase() {
    return 0;
  }
}
