package encore.persistence.waitingroom;

import encore.application.waitingroom.Lines.Renewal;
import encore.domain.catalog.ConcertId;
import encore.persistence.support.Database;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Optional;
import java.util.OptionalLong;

/** What has to be known to begin the order of a line, and to begin it anew. */
final class LineOrder {

  /**
   * More than anybody gives between two notes. These indices are never anybody's, and their places
   * stay empty; to give one of them twice would cost somebody his place.
   */
  static final long INDICES_UNNOTED = 100_000;

  // Whoever else waits here finds another epoch after the wait, and no row.
  private static final String RENEW =
      """
      UPDATE queue_line
         SET epoch = epoch + 1, restored_at = app_now(),
             indices_given = indices_given + CASE WHEN epoch = 0 OR drawn_count IS NOT NULL THEN 0 ELSE :unnoted END
       WHERE concert_id = :concert
         AND epoch = :lost
      """;

  private static final String RENEWAL =
      """
      SELECT epoch, drawn_count, greatest(indices_given, drawn_count) AS next_index
        FROM queue_line
       WHERE concert_id = :concert
      """;

  private static final String NOTE_INDICES =
      """
      UPDATE queue_line
         SET indices_given = :given
       WHERE concert_id = :concert
         AND indices_given < :given
      """;

  // The lock first: whether it is time, and whether somebody else has opened it, is asked after it.
  private static final String LOCK =
      """
      SELECT concert_id
        FROM queue_line
       WHERE concert_id = :concert
         FOR NO KEY UPDATE
      """;

  private static final String OPEN =
      """
      UPDATE queue_line
         SET drawn_count = :count, opened_at = now.t
        FROM (SELECT app_now() AS t) AS now
       WHERE concert_id = :concert
         AND drawn_count IS NULL
         AND now.t >= (SELECT min(sale_opens_at)
                         FROM schedule
                        WHERE concert_id = :concert)
      """;

  private final Database database;

  LineOrder(Database database) {
    this.database = database;
  }

  Optional<Renewal> renew(ConcertId concert, long lost) {
    return database.inOne(() -> {
      database
          .sql()
          .sql(RENEW)
          .param("concert", concert.value())
          .param("lost", lost)
          .param("unnoted", INDICES_UNNOTED)
          .update();
      return renewal(concert);
    });
  }

  private Optional<Renewal> renewal(ConcertId concert) {
    return database
        .sql()
        .sql(RENEWAL)
        .param("concert", concert.value())
        .query((row, _) -> new Renewal(row.getLong("epoch"), drawn(row), row.getLong("next_index")))
        .optional();
  }

  static OptionalLong drawn(ResultSet row) throws SQLException {
    long count = row.getLong("drawn_count");
    return row.wasNull() ? OptionalLong.empty() : OptionalLong.of(count);
  }

  void noteIndices(ConcertId concert, long given) {
    database.inOne(() ->
        database
            .sql()
            .sql(NOTE_INDICES)
            .param("concert", concert.value())
            .param("given", given)
            .update());
  }

  OptionalLong open(ConcertId concert, long count) {
    return database.inOne(() -> {
      database.sql().sql(LOCK).param("concert", concert.value()).query().listOfRows();
      database.sql().sql(OPEN).param("concert", concert.value()).param("count", count).update();
      return renewal(concert).map(Renewal::drawn).orElse(OptionalLong.empty());
    });
  }
}
