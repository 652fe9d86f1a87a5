package encore.persistence.booking;

import encore.application.booking.Claim;
import encore.application.booking.Claim.Result.Won;
import encore.application.booking.LockStrategy;
import encore.application.booking.SeatClaims;
import encore.persistence.support.Columns;
import encore.persistence.support.Database;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * {@link LockStrategy#CONDITIONAL_UPDATE}: one statement locks the seats, takes the time, decides
 * for all of them together and writes; a loser learns from the same statement who has them.
 */
final class ConditionalUpdateSeatClaims implements SeatClaims {

  // `judged` is one verdict over all the seats, so that a lost claim has written nothing. `taken`
  // joins by id alone: a condition on `seat` would look at the snapshot, older than the wait.
  private static final String CLAIM_SEATS =
      SeatLocks.LOCK_AND_TELL_THE_TIME
          + """
          , judged AS MATERIALIZED (
            SELECT l.*, d.db_now,
                   d.found = cardinality(:ids) AND bool_and(
                     l.status = 'AVAILABLE'
                     OR (l.status = 'HELD' AND l.hold_expires_at <= d.db_now)) OVER () AS won
              FROM locked l, decision d
          ), taken AS (
            UPDATE seat s
               SET status = 'HELD', holder_id = :buyer, booking_id = :booking, fence = j.fence + 1,
                   hold_expires_at = j.db_now + :micros * interval '1 microsecond'
              FROM judged j
             WHERE s.id = j.id
               AND j.won
            RETURNING s.id, s.fence, s.hold_expires_at
          ), logged AS (
            INSERT INTO seat_transition (seat_id, fence, kind, actor_id, booking_id, at, expires_at)
            SELECT t.id, t.fence, 'HELD', :buyer, :booking, d.db_now, t.hold_expires_at
              FROM taken t, decision d
          )
          SELECT j.*, t.hold_expires_at AS until
            FROM judged j
            LEFT JOIN taken t ON t.id = j.id
           ORDER BY j.id
          """;

  private final Database database;
  private final ClaimTransaction transaction;
  private final ClaimRecorder recorder;

  ConditionalUpdateSeatClaims(
      Database database, ClaimTransaction transaction, ClaimRecorder recorder) {
    this.database = database;
    this.transaction = transaction;
    this.recorder = recorder;
  }

  @Override
  public Claim.Result claim(Claim claim) {
    return transaction.run(() -> decide(claim));
  }

  /** In a transaction that is open already. */
  Claim.Result decide(Claim claim) {
    return told(claim, judge(claim));
  }

  private List<Judged> judge(Claim claim) {
    return database
        .sql()
        .sql(CLAIM_SEATS)
        .param("ids", SeatIds.of(claim.terms()))
        .param("buyer", claim.terms().buyer().value())
        .param("booking", claim.terms().id().value())
        .param("micros", claim.ttl().toNanos() / 1_000)
        .query(Judged::read)
        .list();
  }

  private Claim.Result told(Claim claim, List<Judged> judged) {
    var seats = judged.stream().map(Judged::seat).toList();
    SeatsGone.unlessAll(claim.terms(), seats);
    var ends = judged.stream().flatMap(each -> each.until().stream()).toList();
    if (ends.isEmpty()) {
      return LockedSeat.lost(seats);
    }
    if (ends.size() != claim.terms().seats().size()) {
      // The verdict is one; a part of it is a bug, and must not stand.
      throw new IllegalStateException("took " + ends.size() + " seats of " + claim);
    }
    return recorder.record(claim, seats, new Won(seats.getFirst().now(), ends.getFirst()));
  }

  /** Until when the seat is held by this claim; empty when the claim was lost. */
  private record Judged(LockedSeat seat, Optional<Instant> until) {
    static Judged read(ResultSet row, int number) throws SQLException {
      return new Judged(LockedSeat.read(row, number), Columns.instantOrNone(row, "until"));
    }
  }
}
