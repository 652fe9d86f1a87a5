package encore.redis.booking;

import encore.application.booking.Holds;
import encore.application.booking.LockStrategy;
import encore.application.booking.SeatClaims;
import encore.redis.support.Leases;
import encore.redis.support.RedisScripts;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.function.DoubleSupplier;

/**
 * The strategies of claiming seats that use Redis. Each stands before one that decides, and makes
 * its work lighter; without Redis the decider is simply asked.
 */
public final class RedisClaims {

  private final RedisScripts scripts;
  private final RedisClaimsProperties limits;
  private final DoubleSupplier chance;
  private final MeterRegistry meters;

  /**
   * @param chance from 0 to 1, so that those who wait do not all come back at once
   */
  RedisClaims(
      RedisScripts scripts,
      RedisClaimsProperties limits,
      DoubleSupplier chance,
      MeterRegistry meters) {
    this.scripts = scripts;
    this.limits = limits;
    this.chance = chance;
    this.meters = meters;
  }

  public SeatClaims lockAround(SeatClaims decider) {
    var leases =
        new Leases(
            scripts,
            new Leases.Limits(limits.leaseTtl(), limits.leaseWait()),
            chance,
            bypassed(LockStrategy.REDIS_LOCK),
            meters.counter("encore.seat.claims.unleased"));
    return new RedisLockSeatClaims(leases, decider);
  }

  public SeatClaims gateBefore(SeatClaims decider) {
    return new RedisGateSeatClaims(marks(), decider, bypassed(LockStrategy.REDIS_GATE));
  }

  /** Opens the gate for the seats of a hold that was let go. */
  public Holds gateBehind(Holds holds) {
    return new RedisGateHolds(marks(), holds);
  }

  private Marks marks() {
    return new Marks(scripts, limits.markTrust());
  }

  private Counter bypassed(LockStrategy strategy) {
    return Counter.builder("encore.seat.claims.bypassed")
        .description("Claims that went on without Redis, for it was away")
        .tag("strategy", strategy.name())
        .register(meters);
  }
}
