package encore.persistence.booking;

import encore.application.booking.Claim;
import encore.persistence.support.Columns;
import encore.persistence.support.Database;
import java.util.List;

/** The log of seats, for a write that cannot log by itself. */
final class TransitionLog {

  private static final String LOG_HOLDS =
      """
      INSERT INTO seat_transition (seat_id, fence, kind, actor_id, booking_id, at, expires_at)
      SELECT s.id, s.fence + 1, 'HELD', :buyer, :booking, :at, :until
        FROM unnest(:ids, :fences) AS s (id, fence)
      """;

  private final Database database;

  TransitionLog(Database database) {
    this.database = database;
  }

  /** Each seat goes one version on from the one that was found. */
  void held(Claim claim, List<LockedSeat> found, Claim.Result.Won won) {
    database
        .sql()
        .sql(LOG_HOLDS)
        .param("buyer", claim.terms().buyer().value())
        .param("booking", claim.terms().id().value())
        .param("at", Columns.param(won.at()))
        .param("until", Columns.param(won.until()))
        .param("ids", LockedSeat.ids(found))
        .param("fences", LockedSeat.fences(found))
        .update();
  }
}
