package encore.persistence.booking;

import encore.application.booking.Claim;
import encore.application.booking.LockStrategy;
import encore.application.booking.SeatClaims;

/** {@link LockStrategy#ROW_LOCK_NOWAIT}: who meets a lock waits for nobody, and is told at once. */
final class RowLockNowaitSeatClaims implements SeatClaims {

  private final ClaimTransaction transaction;
  private final SeatLocks locks;
  private final SeatDecision decision;

  RowLockNowaitSeatClaims(ClaimTransaction transaction, SeatLocks locks, SeatDecision decision) {
    this.transaction = transaction;
    this.locks = locks;
    this.decision = decision;
  }

  @Override
  public Claim.Result claim(Claim claim) {
    return transaction.runOnce(
        () -> decision.about(claim, locks.lockAtOnce(claim.terms())), () -> lookAround(claim));
  }

  /**
   * A lock says that somebody is at work on a seat, not that it is taken: he may yet let it go. So
   * only seats whose holds are committed are called taken.
   */
  private Claim.Result lookAround(Claim claim) {
    var seats = locks.look(claim.terms());
    return LockedSeat.allFree(seats) ? new Claim.Result.Contended() : LockedSeat.lost(seats);
  }
}
