package encore.redis.booking;

import encore.application.booking.Claim;
import encore.application.booking.LockStrategy;
import encore.application.booking.SeatClaims;
import encore.redis.support.Leases;

/**
 * {@link LockStrategy#REDIS_LOCK}: one claim at a time works on a seat; the others wait in Redis
 * instead of in the database. The lease begins before the transaction and ends after it.
 *
 * <p>It is a courtesy and no right. Who does not get it in time, or loses it on the way, goes on:
 * the decider knows who has the seat, whoever holds the lease.
 */
final class RedisLockSeatClaims implements SeatClaims {

  private final Leases leases;
  private final SeatClaims decider;

  RedisLockSeatClaims(Leases leases, SeatClaims decider) {
    this.leases = leases;
    this.decider = decider;
  }

  @Override
  public Claim.Result claim(Claim claim) {
    var owner = claim.terms().id().value().toString();
    try (var _ = leases.takeLease(Keys.leases(claim.terms()), owner)) {
      return decider.claim(claim);
    }
  }
}
