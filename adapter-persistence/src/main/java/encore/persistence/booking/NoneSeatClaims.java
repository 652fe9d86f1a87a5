package encore.persistence.booking;

import encore.application.booking.Claim;
import encore.application.booking.LockStrategy;
import encore.application.booking.SeatClaims;
import encore.persistence.support.Columns;
import encore.persistence.support.Database;

/**
 * {@link LockStrategy#NONE}: check, then write, and hope. It is here to be broken: nobody who reads
 * a free seat knows that it is still free when he writes. Only the schema stands between this and a
 * seat sold twice.
 */
final class NoneSeatClaims implements SeatClaims {

  private static final String HOLD_SEATS =
      """
      WITH held AS (
        UPDATE seat
           SET status = 'HELD', holder_id = :buyer, booking_id = :booking,
               hold_expires_at = :until, fence = fence + 1
         WHERE id = ANY (:ids)
        RETURNING id, fence
      )
      INSERT INTO seat_transition (seat_id, fence, kind, actor_id, booking_id, at, expires_at)
      SELECT id, fence, 'HELD', :buyer, :booking, :at, :until
        FROM held
      """;

  private final Database database;
  private final SeatLocks locks;
  private final ClaimRecorder recorder;

  NoneSeatClaims(Database database, SeatLocks locks, ClaimRecorder recorder) {
    this.database = database;
    this.locks = locks;
    this.recorder = recorder;
  }

  @Override
  public Claim.Result claim(Claim claim) {
    return ClaimTransaction.answered(
        () -> database.inOne(() -> checkThenWrite(claim), Claim.Result.Won.class::isInstance));
  }

  private Claim.Result checkThenWrite(Claim claim) {
    var seats = locks.look(claim.terms());
    if (!LockedSeat.allFree(seats)) {
      return LockedSeat.lost(seats);
    }
    var won = LockedSeat.won(claim, seats);
    database
        .sql()
        .sql(HOLD_SEATS)
        .param("buyer", claim.terms().buyer().value())
        .param("booking", claim.terms().id().value())
        .param("at", Columns.param(won.at()))
        .param("until", Columns.param(won.until()))
        .param("ids", SeatIds.of(claim.terms()))
        .update();
    return recorder.record(claim, seats, won);
  }
}
