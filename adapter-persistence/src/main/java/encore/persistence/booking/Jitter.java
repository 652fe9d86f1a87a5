package encore.persistence.booking;

import java.time.Duration;
import java.util.concurrent.locks.LockSupport;
import java.util.random.RandomGenerator;

/** A pause of a length that nobody else takes. */
record Jitter(RandomGenerator chance, Duration max) implements Runnable {

  @Override
  public void run() {
    LockSupport.parkNanos(chance.nextLong(max.toNanos()));
  }
}
