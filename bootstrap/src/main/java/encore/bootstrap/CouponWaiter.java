package encore.bootstrap;

import encore.application.coupon.CouponBell;
import encore.application.coupon.ServeLateRequests;
import encore.application.coupon.ServeRequests;
import encore.application.shared.Lane;
import encore.application.shared.Unavailable;
import encore.domain.coupon.CouponId;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.IntSupplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;

/**
 * Serves those who were promised a coupon, on a thread of its own: when a bell rings for a
 * campaign, and whoever waits too long though none did. All instances do so at once.
 */
final class CouponWaiter implements CouponBell, SmartLifecycle {

  private static final Logger log = LoggerFactory.getLogger(CouponWaiter.class);
  private static final Duration PATIENCE = Duration.ofSeconds(8);

  /** More campaigns at once are found by the look for those who wait too long. */
  private static final int RUNG_MAX = 1_000;

  private final ServeRequests serveRequests;
  private final ServeLateRequests serveLate;
  private final IssueRequestProperties limits;
  private final MeterRegistry meters;
  private final Set<CouponId> rung = ConcurrentHashMap.newKeySet();
  private volatile Doorman doorman = new Doorman(() -> Duration.ZERO);
  private volatile Thread thread = Thread.ofVirtual().unstarted(() -> {});
  private volatile boolean running;
  private long lookedAt = System.nanoTime();

  CouponWaiter(
      ServeRequests serveRequests,
      ServeLateRequests serveLate,
      IssueRequestProperties limits,
      MeterRegistry meters) {
    this.serveRequests = serveRequests;
    this.serveLate = serveLate;
    this.limits = limits;
    this.meters = meters;
  }

  @Override
  public void ring(CouponId coupon) {
    if (rung.size() < RUNG_MAX) {
      rung.add(coupon);
      doorman.ring();
    }
  }

  @Override
  public void start() {
    var fresh = new Doorman(this::round);
    doorman = fresh;
    running = true;
    thread = Thread.ofVirtual().name("coupon-waiter").start(fresh::work);
  }

  private Duration round() {
    boolean isWell = true;
    for (var coupon : List.copyOf(rung)) {
      rung.remove(coupon);
      isWell = served("bell", () -> serveAll(coupon)) && isWell;
    }
    long since = System.nanoTime() - lookedAt;
    if (since >= limits.poll().toNanos()) {
      lookedAt = System.nanoTime();
      isWell = served("look", serveLate::serve) && isWell;
    }
    return isWell ? limits.poll() : limits.poll().multipliedBy(2);
  }

  private int serveAll(CouponId coupon) {
    int all = 0;
    try {
      for (int answered = 1; answered > 0 && running; all += answered) {
        answered = serveRequests.serve(coupon);
      }
    } catch (Unavailable e) {
      // Somebody else has the campaign, or the database is away: soon again.
      rung.add(coupon);
      throw e;
    }
    return all;
  }

  /** One of the edges of the house: whatever goes wrong, the next round comes. */
  private boolean served(String by, IntSupplier work) {
    // Who was promised an answer goes before the crowd that comes, or he waits for all of it.
    try (var _ = Lane.PAY.enter()) {
      meters.counter("encore.coupon.requests.served", "by", by).increment(work.getAsInt());
      return true;
    } catch (Unavailable e) {
      log.debug("who was promised a coupon waits: {}", e.getMessage());
    } catch (RuntimeException e) {
      log.error("who was promised a coupon waits", e);
    }
    meters.counter("encore.job.failures", "job", "serve-coupon-requests").increment();
    return false;
  }

  @Override
  public void stop() {
    running = false;
    doorman.go();
    try {
      thread.join(PATIENCE);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  @Override
  public boolean isRunning() {
    return running;
  }
}
