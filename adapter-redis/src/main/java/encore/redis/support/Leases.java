package encore.redis.support;

import encore.application.shared.Unavailable;
import encore.application.shared.Unavailable.Reason;
import io.micrometer.core.instrument.Counter;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.locks.LockSupport;
import java.util.function.DoubleSupplier;

/**
 * Leases over several keys at once: all of them, or none. A courtesy and no right: who does not get
 * one in time, or finds Redis away, goes on without.
 */
public final class Leases {

  private static final Script TAKE = Script.named("takeLease");
  private static final Script RELEASE = Script.named("releaseLease");
  private static final Duration FIRST_PAUSE = Duration.ofMillis(5);
  private static final List<Object> TAKEN = List.of(1L);

  private final RedisScripts scripts;
  private final Limits limits;
  private final DoubleSupplier chance;
  private final Counter bypassed;
  private final Counter unleased;

  /**
   * How long.
   *
   * @param ttl how long a lease outlives an instance that was killed
   * @param patience how long one waits for a lease before he goes on without
   */
  public record Limits(Duration ttl, Duration patience) {}

  /**
   * Over these scripts, within these limits.
   *
   * @param chance from 0 to 1, so that those who wait do not all come back at once
   * @param bypassed counts those who went on because Redis was away
   * @param unleased counts those who went on because it took too long
   */
  public Leases(
      RedisScripts scripts,
      Limits limits,
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
  public interface Lease extends AutoCloseable {
    Lease NONE = () -> {};

    @Override
    void close();
  }

  /** Waits for a short while; after that the work may begin, with a lease or without one. */
  public Lease takeLease(List<String> keys, String owner) {
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
    long deadline = System.nanoTime() + limits.patience().toNanos();
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
    return TAKEN.equals(scripts.ask(TAKE, keys, owner, millis(limits.ttl())));
  }

  /** Nobody waits for it: what does not arrive ends by itself. */
  private void releaseLease(List<String> keys, String owner) {
    scripts.send(RELEASE, keys, owner);
  }

  private static String millis(Duration duration) {
    return Long.toString(duration.toMillis());
  }
}
