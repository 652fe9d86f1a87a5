package encore.redis.support;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.LongSupplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Whether to ask Redis at all. After a failure nobody does for a while, then one at a time, until
 * one gets an answer: while Redis is away hardly anybody waits for it. An outage is one line in the
 * log, and its end another.
 */
public final class Breaker {
  private static final Logger log = LoggerFactory.getLogger(Breaker.class);

  private final String who;
  private final long pause;
  private final LongSupplier nanoTime;
  private final AtomicLong nextTry = new AtomicLong();
  private final AtomicInteger outages = new AtomicInteger();
  private volatile boolean open;

  Breaker(Duration pause, LongSupplier nanoTime) {
    this("claims", pause, nanoTime);
  }

  /**
   * @param who goes on without Redis, in the words of the log
   */
  public Breaker(String who, Duration pause, LongSupplier nanoTime) {
    this.who = who;
    this.pause = pause.toNanos();
    this.nanoTime = nanoTime;
  }

  public boolean mayAsk() {
    if (!open) {
      return true;
    }
    long due = nextTry.get();
    long now = nanoTime.getAsLong();
    // Whoever moves the time on is the one who tries; one who never comes back blocks nobody.
    return now - due >= 0 && nextTry.compareAndSet(due, now + pause);
  }

  /** To be read before asking: news from before an outage neither end it nor begin another. */
  public int outage() {
    return outages.get();
  }

  public void worked(int outage) {
    // Nearly always there is no outage, and nobody need queue to say so.
    if (open) {
      end(outage);
    }
  }

  private synchronized void end(int outage) {
    if (open && outage == outages.get()) {
      open = false;
      log.info("Redis answers again; {} ask it again", who);
    }
  }

  public synchronized void failed(int outage, Throwable why) {
    if (outage != outages.get()) {
      return;
    }
    nextTry.set(nanoTime.getAsLong() + pause);
    if (!open) {
      open = true;
      outages.incrementAndGet();
      log.warn("Redis does not answer; {} go on without it: {}", who, why.toString());
    }
  }
}
