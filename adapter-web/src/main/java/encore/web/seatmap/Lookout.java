package encore.web.seatmap;

import encore.application.seatmap.SeatBell;
import encore.application.shared.Unavailable;
import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/**
 * Looks at the halls that are watched here: when somebody rings, when a hold ends, and now and then
 * anyway. One thread, however many watch; looking takes a quarter of its time at most.
 */
@Component
final class Lookout implements SeatBell, SmartLifecycle {

  private static final Logger log = LoggerFactory.getLogger(Lookout.class);
  private static final Duration PATIENCE = Duration.ofSeconds(3);

  /** Nobody rings for a hold that ends: some time is left to be behind that instant, not before. */
  private static final Duration AFTERWARDS = Duration.ofMillis(5);

  private static final int REST = 3;

  private final Eyes eyes;
  private final StreamProperties limits;
  private final StreamMeters meters;
  private final Semaphore rung = new Semaphore(0);
  private volatile Thread thread = Thread.ofVirtual().unstarted(() -> {});
  private volatile boolean isOpen;
  private volatile boolean isBlind;

  Lookout(Eyes eyes, StreamProperties limits, StreamMeters meters) {
    this.eyes = eyes;
    this.limits = limits;
    this.meters = meters;
  }

  @Override
  public void ring() {
    // Those who ring at once are one ring; a few more do no harm.
    if (rung.availablePermits() == 0) {
      rung.release();
    }
  }

  /** Whether the last look failed, so that what is shown may be old. */
  boolean isBlind() {
    return isBlind;
  }

  private void work() {
    try {
      var pause = limits.net();
      while (isOpen) {
        boolean _ = rung.tryAcquire(pause.toNanos(), TimeUnit.NANOSECONDS);
        // Before the look: who rings during it may have written what it did not see.
        rung.drainPermits();
        long begun = System.nanoTime();
        pause = look();
        long took = System.nanoTime() - begun;
        long rest = Math.max(limits.every().toNanos() - took, REST * took);
        TimeUnit.NANOSECONDS.sleep(Math.min(rest, limits.net().toNanos()));
        pause = pause.minusNanos(System.nanoTime() - begun);
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  /** One of the edges of the house: whatever goes wrong, the next look comes. */
  private Duration look() {
    try {
      var next = eyes.look();
      isBlind = false;
      return next.map(left -> shorter(left.plus(AFTERWARDS), limits.net())).orElse(limits.net());
    } catch (Unavailable e) {
      log.debug("seats are shown as they were: {}", e.getMessage());
    } catch (RuntimeException e) {
      log.error("seats are shown as they were", e);
    }
    isBlind = true;
    meters.lookFailed();
    return limits.net();
  }

  private static Duration shorter(Duration one, Duration other) {
    return one.compareTo(other) < 0 ? one : other;
  }

  @Override
  public void start() {
    isOpen = true;
    thread = Thread.ofVirtual().name("seat-lookout").start(this::work);
  }

  @Override
  public void stop() {
    isOpen = false;
    thread.interrupt();
    try {
      thread.join(PATIENCE);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  @Override
  public boolean isRunning() {
    return isOpen;
  }

  /** Before the web server, and gone after it. */
  @Override
  public int getPhase() {
    return 0;
  }
}
