package encore.persistence.booking;

import encore.domain.booking.Booking;
import encore.persistence.support.Database;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;

/** Writes down what is true already: that holds have ended. */
final class LapsedSeats {

  // SKIP LOCKED: who works on a lapsed seat is about to write its next state anyway.
  // (SELECT app_now()): taken once, so that the index ends the search; bare, it is asked of each
  // hold that stands. `decision` has the last word.
  private static final String DUE =
      """
      WITH due AS MATERIALIZED (
        SELECT id, booking_id
          FROM seat
         WHERE status = 'HELD'
           AND hold_expires_at <= (SELECT app_now())
         ORDER BY hold_expires_at
         LIMIT :seats
           FOR NO KEY UPDATE SKIP LOCKED
      )\
      """;

  private static final String DUE_OF_THESE =
      """
      WITH due AS MATERIALIZED (
        SELECT id, booking_id
          FROM seat
         WHERE id = ANY (:ids)
           AND status = 'HELD'
           AND hold_expires_at <= (SELECT app_now())
         ORDER BY id
           FOR NO KEY UPDATE SKIP LOCKED
      )\
      """;

  private static final String FREE_DUE =
      """
      , decision AS MATERIALIZED (
        SELECT count(*) AS found, app_now() AS db_now
          FROM due
      ), freed AS (
        UPDATE seat s
           SET status = 'AVAILABLE', holder_id = NULL, booking_id = NULL,
               hold_expires_at = NULL, fence = s.fence + 1
          FROM due, decision d
         WHERE s.id = due.id
           AND s.status = 'HELD'
           AND s.hold_expires_at <= d.db_now
        RETURNING s.id, s.fence, due.booking_id
      ), logged AS (
        INSERT INTO seat_transition (seat_id, fence, kind, booking_id, at)
        SELECT f.id, f.fence, 'EXPIRED', f.booking_id, d.db_now
          FROM freed f, decision d
      )
      SELECT id
        FROM freed
      """;

  // The books of a hold are closed a while after its end: longer than any transaction may last, so
  // nobody who decided in time can still be at work on it. Readers do not wait for this.
  private static final String END_BOOKINGS =
      """
      UPDATE booking
         SET status = 'EXPIRED', ended_at = expires_at
       WHERE id IN (
         SELECT id
           FROM booking
          WHERE status = 'HELD'
            AND expires_at <= (SELECT app_now()) - interval '10 seconds'
          ORDER BY expires_at
          LIMIT :bookings
            FOR NO KEY UPDATE SKIP LOCKED)
      """;

  private final Database database;
  private final LapsedClaims claims;

  LapsedSeats(Database database) {
    this.database = database;
    this.claims = new LapsedClaims(database);
  }

  int tidy(int seatsMax) {
    var due = database.sql().sql(DUE + FREE_DUE).param("seats", seatsMax);
    int freed = free(due);
    database.sql().sql(END_BOOKINGS).param("bookings", seatsMax).update();
    return freed;
  }

  /** Those of these seats that are due and that nobody is at work on. */
  int free(Booking.Terms terms) {
    return free(database.sql().sql(DUE_OF_THESE + FREE_DUE).param("ids", SeatIds.of(terms)));
  }

  private int free(StatementSpec due) {
    var freed = due.query(Long.class).list();
    claims.end(freed.toArray(Long[]::new));
    return freed.size();
  }
}
