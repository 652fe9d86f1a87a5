package encore.persistence.booking;

import encore.persistence.support.Database;

/** Ends in the books what has ended already: the claims on seats that were found lapsed. */
final class LapsedClaims {

  // Whoever has the lock of a seat and has found its hold over may end its live claim. A statement
  // of its own: the one that locked may not see a claim that was written just before it got there.
  private static final String END_LAPSED_CLAIMS =
      """
      UPDATE booking_seat
         SET status = 'EXPIRED'
       WHERE seat_id = ANY (:seats)
         AND status = 'HELD'
      """;

  private final Database database;

  LapsedClaims(Database database) {
    this.database = database;
  }

  void end(Long[] seats) {
    if (seats.length > 0) {
      database.sql().sql(END_LAPSED_CLAIMS).param("seats", seats).update();
    }
  }
}
