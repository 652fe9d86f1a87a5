package encore.persistence.sales;

import encore.application.sales.BookingListViews.Filter;
import encore.application.sales.BookingListViews.Line;
import encore.application.sales.BookingListViews.SeatLine;
import encore.application.sales.BookingListViews.Status;
import encore.domain.booking.BookingId;
import encore.domain.catalog.ScheduleId;
import encore.domain.identity.UserId;
import encore.domain.shared.Money;
import encore.persistence.support.Columns;
import encore.persistence.support.Where;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/** A booking in one row, as it stands now, with its seats. */
final class BookingLines {

  private static final String STATUS =
      "CASE WHEN b.status = 'HELD' AND b.expires_at <= now.t THEN 'EXPIRED' ELSE b.status END";

  // LATERAL, so that a list and an export read the seats of a booking when its turn comes, and not
  // those of all bookings before the first row.
  static final String LINES =
      """
      WITH now AS MATERIALIZED (
        SELECT app_now() AS t
      )
      SELECT b.id, b.schedule_id, b.buyer_id, b.total_amount, b.held_at, b.expires_at,
             coalesce(c.title, '') AS title, seats.numbers, seats.labels,
             CASE WHEN b.status = 'HELD' AND b.expires_at <= now.t THEN b.expires_at
                  ELSE b.ended_at END AS ended_at,
             %s AS status
        FROM now
       CROSS JOIN booking b
        LEFT JOIN schedule d ON d.id = b.schedule_id
        LEFT JOIN concert c ON c.id = d.concert_id
       CROSS JOIN LATERAL (
             SELECT array_agg(s.number ORDER BY s.number) AS numbers,
                    array_agg(coalesce(s.row_no || '-' || s.col_no, s.number::text)
                              ORDER BY s.number) AS labels
               FROM booking_seat bs
               JOIN seat s ON s.id = bs.seat_id
              WHERE bs.booking_id = b.id) AS seats
       WHERE %%s
       ORDER BY b.held_at DESC, b.id DESC
      """
          .formatted(STATUS);

  private BookingLines() {}

  static Where where(Filter filter) {
    return new Where()
        .and("b.schedule_id = :schedule", "schedule", filter.schedule().map(ScheduleId::value))
        .and("b.buyer_id = :buyer", "buyer", filter.buyer().map(UserId::value))
        .and(STATUS + " = :status", "status", filter.status().map(Enum::name));
  }

  static Line read(ResultSet row) throws SQLException {
    return new Line(
        new BookingId(row.getObject("id", UUID.class)),
        new ScheduleId(row.getObject("schedule_id", UUID.class)),
        row.getString("title"),
        new UserId(row.getObject("buyer_id", UUID.class)),
        Status.valueOf(row.getString("status")),
        seats(row),
        new Money(row.getLong("total_amount")),
        Columns.instant(row, "held_at"),
        Columns.instant(row, "expires_at"),
        Columns.instantOrNone(row, "ended_at"));
  }

  private static List<SeatLine> seats(ResultSet row) throws SQLException {
    var seats = new ArrayList<SeatLine>();
    if (row.getArray("numbers") != null) {
      var numbers = (Integer[]) row.getArray("numbers").getArray();
      var labels = (String[]) row.getArray("labels").getArray();
      for (int i = 0; i < numbers.length; i++) {
        seats.add(new SeatLine(numbers[i], labels[i]));
      }
    }
    return seats;
  }
}
