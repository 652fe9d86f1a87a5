package encore.persistence.booking;

import encore.domain.booking.FreeSeat;
import encore.domain.catalog.ScheduleId;
import encore.persistence.support.Database;
import encore.persistence.support.SeatColumns;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;

/** The seats of a schedule that nobody has, as one snapshot shows them. */
final class SqlFreeSeats {

  // No lock: a seat that somebody is about to take still shows as free, one that somebody is about
  // to let go does not. What follows must look again, under the locks.
  private static final String FREE_SEATS =
      """
      WITH now AS MATERIALIZED (
        SELECT app_now() AS t
      ), rows AS MATERIALIZED (
        SELECT row_no, min(col_no) AS begins, max(col_no) AS ends
          FROM seat
         WHERE schedule_id = :schedule
           AND row_no IS NOT NULL
         GROUP BY row_no
      )
      SELECT s.id, s.number, s.row_no, s.col_no, s.grade, s.price,
             coalesce(r.begins, 0) AS row_begins, coalesce(r.ends, 0) AS row_ends
        FROM now, seat s
        LEFT JOIN rows r ON r.row_no = s.row_no
       WHERE s.schedule_id = :schedule
         AND (s.status = 'AVAILABLE' OR s.status = 'HELD' AND s.hold_expires_at <= now.t)
      """;

  private final Database database;

  SqlFreeSeats(Database database) {
    this.database = database;
  }

  List<FreeSeat> of(ScheduleId schedule) {
    return database
        .sql()
        .sql(FREE_SEATS)
        .param("schedule", schedule.value())
        .query(SqlFreeSeats::read)
        .list();
  }

  private static FreeSeat read(ResultSet row, int number) throws SQLException {
    return new FreeSeat(SeatColumns.read(row), row.getInt("row_begins"), row.getInt("row_ends"));
  }
}
