package encore.web.identity;

import encore.web.identity.IdentityProperties.Hashing;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * A few at a time, some waiting for a while, the others turned away at once. The work is done by
 * threads of its own: on a virtual thread it would keep a core from everybody who wants a seat.
 */
final class HashingQueue implements AutoCloseable {

  private final Hashing limits;
  private final Semaphore permits;
  private final AtomicInteger waiting = new AtomicInteger();
  private final ExecutorService threads;
  private final Timer timer;

  HashingQueue(Hashing limits, MeterRegistry meters) {
    this.limits = limits;
    this.permits = new Semaphore(limits.permits(), true);
    this.threads =
        Executors.newFixedThreadPool(
            limits.permits(), Thread.ofPlatform().daemon().name("hashing-", 0).factory());
    this.timer =
        Timer.builder("encore.identity.hashing")
            .description("One password, hashed or checked")
            .publishPercentileHistogram()
            .register(meters);
    meters.gauge("encore.identity.hashing.waiting", waiting);
  }

  /** Empty: too many ask, or it took too long until it was our turn. */
  <T> Optional<T> inTurn(Callable<T> work) {
    if (!permits.tryAcquire() && !waited()) {
      return Optional.empty();
    }
    try {
      return Optional.of(threads.submit(() -> timer.recordCallable(work)).get());
    } catch (ExecutionException e) {
      throw new IllegalStateException("hashing failed", e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return Optional.empty();
    } finally {
      permits.release();
    }
  }

  /** Whether somebody who comes now need not wait. */
  boolean hasTurn() {
    return permits.availablePermits() > 0;
  }

  private boolean waited() {
    if (waiting.incrementAndGet() > limits.waiting()) {
      waiting.decrementAndGet();
      return false;
    }
    try {
      return permits.tryAcquire(limits.patience().toNanos(), TimeUnit.NANOSECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return false;
    } finally {
      waiting.decrementAndGet();
    }
  }

  @Override
  public void close() {
    threads.shutdownNow();
  }
}
