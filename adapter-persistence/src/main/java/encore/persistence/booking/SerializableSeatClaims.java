package encore.persistence.booking;

import encore.application.booking.Claim;
import encore.application.booking.LockStrategy;
import encore.application.booking.SeatClaims;

/**
 * {@link LockStrategy#SERIALIZABLE}: read, decide, write, as if nobody else were there. PostgreSQL
 * ends the transaction if somebody was, and a new one finds the seats as he left them.
 *
 * <p>The lock decides nothing here: a seat that moved since the first look ends the transaction.
 * Without that, under REPEATABLE READ, what was waited for would be locked as it is, and all that
 * belongs to it read as it was.
 */
final class SerializableSeatClaims implements SeatClaims {

  private final ClaimTransaction transaction;
  private final SeatLocks locks;
  private final SeatDecision decision;

  SerializableSeatClaims(ClaimTransaction transaction, SeatLocks locks, SeatDecision decision) {
    this.transaction = transaction;
    this.locks = locks;
    this.decision = decision;
  }

  @Override
  public Claim.Result claim(Claim claim) {
    return transaction.runSerializable(() -> readThenWrite(claim));
  }

  private Claim.Result readThenWrite(Claim claim) {
    var seats = locks.look(claim.terms());
    if (!LockedSeat.allFree(seats)) {
      return LockedSeat.lost(seats);
    }
    // Only for the order: the write meets its rows in whatever order its plan has, and deadlocks.
    return decision.about(claim, locks.lock(claim.terms()));
  }
}
