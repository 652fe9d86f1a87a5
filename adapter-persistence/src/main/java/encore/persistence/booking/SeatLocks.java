package encore.persistence.booking;

import encore.domain.booking.Booking;
import encore.persistence.support.Database;
import java.util.List;

/** Takes the locks of seats, and the time once all of them are held. */
final class SeatLocks {

  /**
   * How every statement that decides about seats begins.
   *
   * <p>{@code locked} is in id order: two buyers of the same seats queue in the same order and
   * cannot deadlock. Its rows are the newest versions, even after a wait. The seat table still
   * shows the snapshot of the statement, so what follows may look at the state of a seat only
   * through {@code locked}.
   *
   * <p>{@code decision} takes the time once every lock is held: an aggregate over {@code locked} is
   * computed after its last row. A time beside its rows would be as old as the wait.
   */
  static final String LOCK_AND_TELL_THE_TIME =
      """
      WITH locked AS MATERIALIZED (
        SELECT id, status, fence, holder_id, booking_id, hold_expires_at
          FROM seat
         WHERE id = ANY (:ids)
         ORDER BY id
           FOR NO KEY UPDATE
      ), decision AS MATERIALIZED (
        SELECT count(*) AS found, app_now() AS db_now
          FROM locked
      )\
      """;

  private static final String LOCK_SEATS =
      LOCK_AND_TELL_THE_TIME
          + """

          SELECT l.*, d.db_now
            FROM locked l, decision d
           ORDER BY l.id
          """;

  private final Database database;

  SeatLocks(Database database) {
    this.database = database;
  }

  /** All of them, or {@link SeatsGone}. */
  List<LockedSeat> lock(Booking.Terms terms) {
    var locked =
        database
            .sql()
            .sql(LOCK_SEATS)
            .param("ids", SeatIds.of(terms))
            .query(LockedSeat::read)
            .list();
    SeatsGone.unlessAll(terms, locked);
    return locked;
  }
}
