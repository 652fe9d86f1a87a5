package encore.persistence.waitingroom;

import encore.domain.catalog.ConcertId;
import encore.domain.waitingroom.LinePolicy;
import encore.persistence.support.Columns;
import encore.persistence.support.Database;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Optional;

/**
 * A line that nobody else works on until the end of the transaction, and what stands in its row.
 */
record LockedLine(
    ConcertId concert,
    LinePolicy policy,
    int generation,
    Optional<Instant> intervalBegan,
    int admittedInInterval,
    int owed) {

  // A statement of its own: what is decided must see what was committed until the lock was there,
  // and statements see what was committed when they began. Of this row alone the newest is shown.
  private static final String LOCK =
      """
      SELECT *
        FROM queue_line
       WHERE concert_id = :concert
         FOR NO KEY UPDATE
      """;

  // All who come for their passes at once, and none while a round goes on: a round that takes a
  // pass for over must not be wrong a moment later.
  private static final String SHARE =
      """
      SELECT concert_id
        FROM queue_line
       WHERE concert_id = :concert
         FOR SHARE
      """;

  static Optional<LockedLine> lock(Database database, ConcertId concert) {
    return database
        .sql()
        .sql(LOCK)
        .param("concert", concert.value())
        .query((row, _) -> read(concert, row))
        .optional();
  }

  static void share(Database database, ConcertId concert) {
    database.sql().sql(SHARE).param("concert", concert.value()).query().listOfRows();
  }

  /** The time to decide by: read after the lock, or it is from before the wait. */
  static Instant now(Database database) {
    return database
        .sql()
        .sql("SELECT app_now() AS t")
        .query((row, _) -> Columns.instant(row, "t"))
        .single();
  }

  private static LockedLine read(ConcertId concert, ResultSet row) throws SQLException {
    return new LockedLine(
        concert,
        PolicyColumns.read(row),
        row.getInt("generation"),
        Columns.instantOrNone(row, "interval_started_at"),
        row.getInt("admitted_in_interval"),
        row.getInt("owed"));
  }

  Interval intervalAt(Instant now) {
    return Interval.at(now, intervalBegan, admittedInInterval, policy.admission().interval());
  }
}
