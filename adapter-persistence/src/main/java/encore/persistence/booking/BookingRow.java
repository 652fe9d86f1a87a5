package encore.persistence.booking;

import encore.application.booking.BookingViews.Show;
import encore.application.booking.BookingViews.Snapshot;
import encore.domain.booking.Booking;
import encore.domain.booking.BookingId;
import encore.domain.catalog.ConcertId;
import encore.domain.catalog.ScheduleId;
import encore.domain.catalog.Seat;
import encore.domain.identity.UserId;
import encore.persistence.support.Columns;
import encore.persistence.support.SeatColumns;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.UUID;

/** A booking and one of its seats, as a statement gives them. */
record BookingRow(
    BookingId id,
    ScheduleId schedule,
    UserId buyer,
    String status,
    Instant heldAt,
    Instant until,
    boolean extended,
    Optional<Instant> confirmedAt,
    Optional<Instant> endedAt,
    Instant now,
    Show show,
    Seat seat) {

  static BookingRow read(ResultSet row, int number) throws SQLException {
    return new BookingRow(
        new BookingId(row.getObject("booking_id", UUID.class)),
        new ScheduleId(row.getObject("schedule_id", UUID.class)),
        new UserId(row.getObject("buyer_id", UUID.class)),
        row.getString("status"),
        Columns.instant(row, "held_at"),
        Columns.instant(row, "expires_at"),
        row.getBoolean("extended"),
        Columns.instantOrNone(row, "confirmed_at"),
        Columns.instantOrNone(row, "ended_at"),
        Columns.instant(row, "db_now"),
        new Show(
            new ConcertId(row.getObject("concert_id", UUID.class)),
            Columns.instant(row, "starts_at")),
        SeatColumns.read(row));
  }

  private Booking state(Booking.Terms terms) {
    return switch (status) {
      case "HELD" -> new Booking.Held(terms, heldAt, until, extended).at(now);
      case "CONFIRMED" -> new Booking.Confirmed(terms, confirmedAt.orElseThrow());
      case "EXPIRED" -> new Booking.Expired(terms, until);
      case "CANCELLED" -> new Booking.Cancelled(terms, endedAt.orElseThrow());
      default -> throw new IllegalStateException("unknown status of a booking: " + status);
    };
  }

  /** All the rows of one booking. */
  static Snapshot snapshot(List<BookingRow> rows) {
    var first = rows.getFirst();
    var seats = new TreeSet<>(rows.stream().map(BookingRow::seat).toList());
    var terms = new Booking.Terms(first.id(), first.schedule(), first.buyer(), seats);
    return new Snapshot(first.state(terms), first.now(), first.show());
  }
}
