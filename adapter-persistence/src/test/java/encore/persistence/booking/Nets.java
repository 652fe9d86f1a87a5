package encore.persistence.booking;

import encore.persistence.support.TestDatabase;

/** The constraints under every strategy, and a way to do without them. */
final class Nets {

  private Nets() {}

  /** For good: the database is of no use for anything else after that. */
  static void cut(TestDatabase test) {
    test.database()
        .sql()
        .sql(
            """
            DROP INDEX booking_seat_one_live_claim, booking_seat_sold_once;
            DROP TRIGGER seat_moves_by_the_book ON seat;
            DROP TRIGGER booking_moves_by_the_book ON booking;
            DROP TRIGGER booking_seat_moves_by_the_book ON booking_seat;
            DROP TRIGGER seat_transition_is_for_ever ON seat_transition;
            ALTER TABLE seat_transition DROP CONSTRAINT seat_transition_pkey;
            CREATE INDEX ON seat_transition (seat_id, fence);
            """)
        .update();
  }
}
