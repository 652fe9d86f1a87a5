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

  private static final String LOCK_SEATS_AT_ONCE =
      LOCK_SEATS.replace("FOR NO KEY UPDATE", "FOR NO KEY UPDATE NOWAIT");

  private static final String LOCK_SEATS_NOBODY_HAS_LOCKED =
      LOCK_SEATS.replace("FOR NO KEY UPDATE", "FOR NO KEY UPDATE SKIP LOCKED");

  /** What to do about a seat that somebody else has locked. */
  enum Patience {
    WAIT,
    PASS_BY
  }

  // The time is asked for once, and after the snapshot: what it shows was true by then.
  private static final String LOOK_AT_SEATS =
      """
      SELECT id, status, fence, holder_id, booking_id, hold_expires_at, (SELECT app_now()) AS db_now
        FROM seat
       WHERE id = ANY (:ids)
       ORDER BY id
      """;

  private final Database database;

  SeatLocks(Database database) {
    this.database = database;
  }

  /** All of them, or {@link SeatsGone}. */
  List<LockedSeat> lock(Booking.Terms terms) {
    return all(LOCK_SEATS, terms);
  }

  List<LockedSeat> lock(SortedSet<Seat> seats) {
    return read(LOCK_SEATS, SeatIds.of(seats));
  }

  List<LockedSeat> lock(Long[] ids, Patience patience) {
    return switch (patience) {
      case WAIT -> read(LOCK_SEATS, ids);
      case PASS_BY -> read(LOCK_SEATS_NOBODY_HAS_LOCKED, ids);
    };
  }

  /** Those of the seats that can be had at once. */
  List<LockedSeat> lockIdle(SortedSet<Seat> seats) {
    return lock(SeatIds.of(seats), Patience.PASS_BY);
  }

  /** All of them, or {@link SeatsGone}; fails at the first that somebody else is at work on. */
  List<LockedSeat> lockAtOnce(Booking.Terms terms) {
    return all(LOCK_SEATS_AT_ONCE, terms);
  }

  /** No lock: as they were committed, which may be over by now; or {@link SeatsGone}. */
  List<LockedSeat> look(Booking.Terms terms) {
    return all(LOOK_AT_SEATS, terms);
  }

  private List<LockedSeat> all(String statement, Booking.Terms terms) {
    var found = read(statement, SeatIds.of(terms));
    SeatsGone.unlessAll(terms, found);
    return found;
  }

  private List<LockedSeat> read(String statement, Long[] ids) {
    return database.sql().sql(statement).param("ids", ids).query(LockedSeat::read).list();
  }
}
