package encore.persistence.support;

import encore.application.shared.Unavailable;
import encore.application.shared.Unavailable.Reason;
import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Supplier;

/**
 * Lets as many in as there are connections, in the order in which they came. The pool behind it
 * hands a connection to whoever happens to be quick, and in a crowd some are never quick.
 */
final class Turnstile {

  private final Semaphore places;
  private final Duration patience;

  Turnstile(int places, Duration patience) {
    this.places = new Semaphore(places, true);
    this.patience = patience;
  }

  <T> T pass(Supplier<T> work) {
    enter();
    try {
      return work.get();
    } finally {
      places.release();
    }
  }

  int waiting() {
    return places.getQueueLength();
  }

  private void enter() {
    try {
      if (!places.tryAcquire(patience.toNanos(), TimeUnit.NANOSECONDS)) {
        throw busy(new TimeoutException("all connections are at work"));
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw busy(e);
    }
  }

  private static Unavailable busy(Exception cause) {
    return new Unavailable(Database.NAME, Reason.BUSY, cause);
  }
}
