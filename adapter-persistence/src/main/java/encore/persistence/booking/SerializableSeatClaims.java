package encore.persistence.booking;

import encore.application.booking.Claim;
import encore.application.booking.LockStrategy;
import encore.application.booking.SeatClaims;

/**
 * {@link LockStrategy#SERIALIZABLE}: read, decide, write, as if nobody else were there. PostgreSQL
 * ends the transaction if somebody was, and a new one finds the seats as he left them.
 *
 * <p>No lock is taken by hand: the snapshot stands still from the first statement on, so a row that
 * was waited for would be locked as it is and read as it was.
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
    return transaction.runSerializable(() -> decision.about(claim, locks.look(claim.terms())));
  }
}
