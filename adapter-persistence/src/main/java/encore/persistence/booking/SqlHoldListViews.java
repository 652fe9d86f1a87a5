package encore.persistence.booking;

import encore.application.booking.HoldListViews;
import encore.application.shared.Page;
import encore.domain.booking.BookingId;
import encore.domain.catalog.ScheduleId;
import encore.domain.identity.UserId;
import encore.persistence.support.Columns;
import encore.persistence.support.Database;
import encore.persistence.support.Pages;
import encore.persistence.support.Where;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Arrays;
import java.util.Optional;
import java.util.UUID;

final class SqlHoldListViews implements HoldListViews {

  private static final String HOLDS =
      """
      SELECT booking_id, schedule_id, holder_id, hold_expires_at,
             array_agg(number ORDER BY number) AS numbers,
             greatest(extract(epoch FROM (SELECT app_now()) - hold_expires_at), 0)::bigint AS overdue
        FROM seat
       WHERE status = 'HELD' AND %s
       GROUP BY hold_expires_at, booking_id, schedule_id, holder_id
       ORDER BY hold_expires_at, booking_id
       LIMIT :limit
      """;

  private static final String OVERDUE_SEATS =
      """
      SELECT count(*)
        FROM (SELECT 1
                FROM seat
               WHERE status = 'HELD'
                 AND hold_expires_at <= (SELECT app_now())
               LIMIT :max) AS overdue
      """;

  private final Database database;

  SqlHoldListViews(Database database) {
    this.database = database;
  }

  @Override
  public Page<Line, Cursor> holds(boolean overdue, Optional<Cursor> after, int limit) {
    var where =
        new Where()
            .and(
                "hold_expires_at <= (SELECT app_now()) AND :overdue",
                "overdue",
                overdue ? Optional.of(true) : Optional.empty())
            .and(
                "(hold_expires_at, booking_id) > (:at, :booking)",
                "at",
                after.map(cursor -> Columns.param(cursor.expiresAt())))
            .and("TRUE", "booking", after.map(cursor -> cursor.booking().value()));
    var found =
        database.read(() ->
            where
                .in(database, HOLDS)
                .param("limit", limit + 1)
                .query((row, _) -> line(row))
                .list());
    return Pages.of(found, limit, last -> new Cursor(last.expiresAt(), last.booking()));
  }

  @Override
  public int overdueSeats(int max) {
    return database.read(
        () -> database.sql().sql(OVERDUE_SEATS).param("max", max).query(Integer.class).single());
  }

  private static Line line(ResultSet row) throws SQLException {
    var numbers = (Integer[]) row.getArray("numbers").getArray();
    return new Line(
        new BookingId(row.getObject("booking_id", UUID.class)),
        new ScheduleId(row.getObject("schedule_id", UUID.class)),
        new UserId(row.getObject("holder_id", UUID.class)),
        Arrays.asList(numbers),
        Columns.instant(row, "hold_expires_at"),
        Duration.ofSeconds(row.getLong("overdue")));
  }
}
