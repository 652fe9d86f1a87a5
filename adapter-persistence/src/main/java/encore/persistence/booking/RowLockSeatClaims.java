package encore.persistence.booking;

import encore.application.booking.Claim;
import encore.application.booking.LockStrategy;
import encore.application.booking.SeatClaims;

/**
 * {@link LockStrategy#ROW_LOCK}: losers wait for the winner's commit, then see the seat taken. The
 * decision itself is the domain's.
 */
final class RowLockSeatClaims implements SeatClaims {

  private final ClaimTransaction transaction;
  private final SeatLocks locks;
  private final SeatDecision decision;

  RowLockSeatClaims(ClaimTransaction transaction, SeatLocks locks, SeatDecision decision) {
    this.transaction = transaction;
    this.locks = locks;
    this.decision = decision;
  }

  @Override
  public Claim.Result claim(Claim claim) {
    return transaction.run(() -> decision.about(claim, locks.lock(claim.terms())));
  }
}
