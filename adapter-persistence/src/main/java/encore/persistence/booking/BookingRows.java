package encore.persistence.booking;

import encore.application.booking.BookingViews.Snapshot;
import encore.domain.booking.Booking;
import encore.domain.booking.BookingId;
import encore.domain.catalog.ScheduleId;
import encore.domain.catalog.Seat;
import encore.domain.identity.UserId;
import encore.persistence.support.Columns;
import encore.persistence.support.Database;
import encore.persistence.support.SeatColumns;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.UUID;

/** Reads a booking with its seats, as it stands at this instant. */
final class BookingRows {

  // The price is the one of the hold, whatever the seat costs by now.
  private static final String FIND_BOOKING =
      """
      SELECT b.id AS booking_id, b.schedule_id, b.buyer_id, b.status,
             b.held_at, b.expires_at, b.ended_at,
             coalesce(:now::timestamptz, app_now()) AS db_now,
             s.id, s.number, s.row_no, s.col_no, s.grade, bs.price
        FROM booking b
        JOIN booking_seat bs ON bs.booking_id = b.id
        JOIN seat s ON s.id = bs.seat_id
       WHERE b.id = :booking
         AND b.buyer_id = :buyer
       ORDER BY s.id
      """;

  private final Database database;

  BookingRows(Database database) {
    this.database = database;
  }

  /** As it stands now. */
  Optional<Snapshot> find(BookingId booking, UserId buyer) {
    return find(booking, buyer, Optional.empty());
  }

  /** As it stands at the time of a decision. */
  Optional<Snapshot> find(BookingId booking, UserId buyer, Instant now) {
    return find(booking, buyer, Optional.of(now));
  }

  private Optional<Snapshot> find(BookingId booking, UserId buyer, Optional<Instant> now) {
    var rows =
        database
            .sql()
            .sql(FIND_BOOKING)
            .param("booking", booking.value())
            .param("buyer", buyer.value())
            .param("now", now.map(Columns::param).orElse(null))
            .query(Row::read)
            .list();
    return rows.isEmpty() ? Optional.empty() : Optional.of(snapshot(rows));
  }

  private static Snapshot snapshot(List<Row> rows) {
    var first = rows.getFirst();
    var seats = new TreeSet<>(rows.stream().map(Row::seat).toList());
    var terms = new Booking.Terms(first.id(), first.schedule(), first.buyer(), seats);
    return new Snapshot(first.state(terms), first.now());
  }

  private record Row(
      BookingId id,
      ScheduleId schedule,
      UserId buyer,
      String status,
      Instant heldAt,
      Instant until,
      Optional<Instant> endedAt,
      Instant now,
      Seat seat) {

    static Row read(ResultSet row, int number) throws SQLException {
      return new Row(
          new BookingId(row.getObject("booking_id", UUID.class)),
          new ScheduleId(row.getObject("schedule_id", UUID.class)),
          new UserId(row.getObject("buyer_id", UUID.class)),
          row.getString("status"),
          Columns.instant(row, "held_at"),
          Columns.instant(row, "expires_at"),
          Columns.instantOrNone(row, "ended_at"),
          Columns.instant(row, "db_now"),
          SeatColumns.read(row));
    }

    Booking state(Booking.Terms terms) {
      return switch (status) {
        case "HELD" -> new Booking.Held(terms, heldAt, until).at(now);
        case "EXPIRED" -> new Booking.Expired(terms, until);
        case "CANCELLED" -> new Booking.Cancelled(terms, endedAt.orElseThrow());
        default -> throw new IllegalStateException("unknown status of a booking: " + status);
      };
    }
  }
}
