package encore.redis.booking;

import encore.application.shared.Unavailable;
import encore.application.shared.Unavailable.Reason;
import encore.domain.booking.Booking;
import encore.redis.support.RedisScripts;
import encore.redis.support.Script;
import io.micrometer.core.instrument.Counter;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.locks.LockSupport;
import java.util.function.DoubleSupplier;

/** Leases over all the seats of a claim; its owner is the booking it wants to become. */
final class Leases {

  private static final Script TAKE = Script.named("takeLease");
  private static final Script RELEASE = Script.named("releaseLease");
  private static final Duration FIRST_PAUSE = Duration.ofMillis(5);
  private static final List<Object> TAKEN = List.of(1L);

  private final RedisScripts scripts;
  private final RedisClaimsProperties limits;
  private final DoubleSupplier chance;
  private final Counter bypassed;
  private final Counter unleased;

  Leases(
      RedisScripts scripts,
      RedisClaimsProperties limits,
      DoubleSupplier chance,
      Counter bypassed,
      Counter unleased) {
    this.scripts = scripts;
    this.limits = limits;
    this.chance = chance;
    this.bypassed = bypassed;
    this.unleased = unleased;
  }

  /** To be closed when the work is done, whether or not there is anything to give back. */
  interface Lease extends AutoCloseable {
    Lease NONE = () -> {};

    @Override
    void close();
  }

  /** Waits for a short while; after that the work may begin, with a lease or without one. */
  Lease takeLease(Booking.Terms terms) {
    var keys = Keys.leases(terms);
    var owner = terms.id().value().toString();
    try {
      if (awaitLease(keys, owner)) {
        return () -> releaseLease(keys, owner);
      }
      unleased.increment();
      return Lease.NONE;
    } catch (Unavailable e) {
      bypassed.increment();
      // Where only the answer was lost the lease is ours, and others would wait for it in vain.
      return e.reason() == Reason.OUTCOME_UNKNOWN ? () -> releaseLease(keys, owner) : Lease.NONE;
    }
  }

  private boolean awaitLease(List<String> keys, String owner) {
    long deadline = System.nanoTime() + limits.leaseWait().toNanos();
    for (long pause = FIRST_PAUSE.toNanos(); !take(keys, owner); pause *= 2) {
      long left = deadline - System.nanoTime();
      if (left <= 0 || Thread.currentThread().isInterrupted()) {
        return false;
      }
      LockSupport.parkNanos(Math.min(left, (long) (pause * (0.5 + chance.getAsDouble()))));
    }
    return true;
  }

  private boolean take(List<String> keys, String owner) {
    return TAKEN.equals(scripts.ask(TAKE, keys, owner, millis(limits.leaseTtl())));
  }

  /** Nobody waits for it: what does not arrive ends by itself. */
  private void releaseLease(List<String> keys, String owner) {
    scripts.send(RELEASE, keys, owner);
  }

  private static String millis(Duration duration) {
    return Long.toString(duration.toMillis());
  }
}
