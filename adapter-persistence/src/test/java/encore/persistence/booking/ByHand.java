package encore.persistence.booking;

import encore.domain.catalog.Seat;
import encore.persistence.support.TestDatabase;
import java.sql.Connection;
import java.sql.SQLException;

/** What somebody does to a seat on a connection of his own, past every rule of the house. */
final class ByHand {

  static final String DELETE = "DELETE FROM encore.seat WHERE id = ?";

  static final String HOLD =
      """
      UPDATE encore.seat
         SET status = 'HELD', holder_id = uuidv7(), booking_id = uuidv7(), fence = fence + 1,
             hold_expires_at = encore.app_now() + interval '5 minutes'
       WHERE id = ?
      """;

  static final String RELEASE =
      """
      UPDATE encore.seat
         SET status = 'AVAILABLE', holder_id = NULL, booking_id = NULL, fence = fence + 1,
             hold_expires_at = NULL
       WHERE id = ?
      """;

  private ByHand() {}

  static void run(Connection connection, String sql, Seat seat) throws SQLException {
    try (var statement = connection.prepareStatement(sql)) {
      statement.setLong(1, seat.id().value());
      statement.execute();
    }
  }

  /** Whether anybody at this database waits for a lock. */
  static boolean somebodyWaits(TestDatabase database) {
    return database
        .database()
        .sql()
        .sql(
            """
            SELECT EXISTS (
              SELECT FROM pg_stat_activity
               WHERE datname = current_database() AND wait_event_type = 'Lock')
            """)
        .query(Boolean.class)
        .single();
  }
}
