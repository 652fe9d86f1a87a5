package encore.persistence.booking;

import encore.domain.booking.Booking;
import encore.domain.catalog.Seat;
import encore.persistence.support.Database;
import java.util.List;
import java.util.SortedSet;

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

  // Nobody waits here: a seat that somebody else has locked is left out.
  private static final String LOCK_IDLE_SEATS =
      LOCK_SEATS.replace("FOR NO KEY UPDATE", "FOR NO KEY UPDATE SKIP LOCKED");

  private final Database database;

  SeatLocks(Database database) {
    this.database = database;
  }

  List<LockedSeat> lock(Booking.Terms terms) {
    return lock(LOCK_SEATS, terms.seats());
  }

  /** Those of the seats that can be had at once. */
  List<LockedSeat> lockIdle(SortedSet<Seat> seats) {
    return lock(LOCK_IDLE_SEATS, seats);
  }

  private List<LockedSeat> lock(String statement, SortedSet<Seat> seats) {
    return database
        .sql()
        .sql(statement)
        .param("ids", SeatIds.of(seats))
        .query(LockedSeat::read)
        .list();
  }
}
