package encore.persistence.seatmap;

import encore.application.seatmap.SeatMapViews;
import encore.domain.catalog.ScheduleId;
import encore.persistence.support.Database;
import encore.persistence.support.SeatColumns;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;

final class SqlSeatMapViews implements SeatMapViews {

  // The version needs no counter that every buyer would wait for: each move of a seat adds two, and
  // a hold that lapsed unnoticed adds one until the move that ends it. So it grows with each change
  // that can be seen, and also when somebody takes over a lapsed seat. Other seats altogether have
  // not moved yet: the schedule keeps where their version begins, above all that went before.
  private static final String SEAT_MAP =
      """
      WITH now AS MATERIALIZED (
        SELECT app_now() AS t
      ), seats AS (
        SELECT s.*, s.status = 'HELD' AND s.hold_expires_at <= now.t AS lapsed
          FROM seat s, now
         WHERE s.schedule_id = :schedule
      )
      SELECT id, number, row_no, col_no, grade, price,
             CASE WHEN lapsed THEN 'AVAILABLE' ELSE status END AS status,
             (sum(2 * fence + lapsed::int) OVER () + seat_map_from)::bigint AS version,
             seats_per_buyer
        FROM seats,
             (SELECT seat_map_from, seats_per_buyer FROM schedule WHERE id = :schedule) AS c
       ORDER BY number
      """;

  private static final String SEATS_PER_BUYER =
      "SELECT seats_per_buyer FROM schedule WHERE id = :schedule";

  private final Database database;

  SqlSeatMapViews(Database database) {
    this.database = database;
  }

  @Override
  public Optional<SeatMap> of(ScheduleId schedule) {
    return database.read(() -> {
      var rows = rows(schedule);
      return rows.isEmpty() ? withoutSeats(schedule) : Optional.of(seatMap(schedule, rows));
    });
  }

  private List<Row> rows(ScheduleId schedule) {
    return database.sql().sql(SEAT_MAP).param("schedule", schedule.value()).query(Row::read).list();
  }

  private Optional<SeatMap> withoutSeats(ScheduleId schedule) {
    return database
        .sql()
        .sql(SEATS_PER_BUYER)
        .param("schedule", schedule.value())
        .query(Integer.class)
        .optional()
        .map(most -> new SeatMap(schedule, 0, most, List.of()));
  }

  private static SeatMap seatMap(ScheduleId schedule, List<Row> rows) {
    var any = rows.getFirst();
    var seats = rows.stream().map(Row::view).toList();
    return new SeatMap(schedule, any.version(), any.seatsPerBuyer(), seats);
  }

  private record Row(SeatView view, long version, int seatsPerBuyer) {
    static Row read(ResultSet row, int number) throws SQLException {
      var status = SeatStatus.valueOf(row.getString("status"));
      return new Row(
          new SeatView(SeatColumns.read(row), status),
          row.getLong("version"),
          row.getInt("seats_per_buyer"));
    }
  }
}
