package encore.persistence.booking;

import encore.application.booking.BookingViews.Snapshot;
import encore.domain.booking.BookingId;
import encore.domain.identity.UserId;
import encore.persistence.support.Columns;
import encore.persistence.support.Database;
import java.time.Instant;
import java.util.Optional;

/** Reads a booking with its seats, as it stands at this instant. */
final class BookingRows {

  // The price is the one of the hold, whatever the seat costs by now.
  private static final String FIND_BOOKING =
      """
      SELECT b.id AS booking_id, b.schedule_id, b.buyer_id, b.status,
             b.held_at, b.expires_at, b.ended_at,
             b.extended_at IS NOT NULL AS extended, b.confirmed_at,
             coalesce(:now::timestamptz, app_now()) AS db_now,
             sh.concert_id, sh.starts_at,
             s.id, s.number, s.row_no, s.col_no, s.grade, bs.price
        FROM booking b
        JOIN booking_seat bs ON bs.booking_id = b.id
        JOIN seat s ON s.id = bs.seat_id
        JOIN schedule sh ON sh.id = b.schedule_id
       WHERE b.id = :booking
         AND b.buyer_id = coalesce(:buyer::uuid, b.buyer_id)
       ORDER BY s.id
      """;

  private final Database database;

  BookingRows(Database database) {
    this.database = database;
  }

  /** As it stands now. */
  Optional<Snapshot> find(BookingId booking, UserId buyer) {
    return find(booking, Optional.of(buyer), Optional.empty());
  }

  /** Whoever has it: for those who run the house. */
  Optional<Snapshot> findOfAnybody(BookingId booking) {
    return find(booking, Optional.empty(), Optional.empty());
  }

  /** As it stands at the time of a decision. */
  Optional<Snapshot> find(BookingId booking, UserId buyer, Instant now) {
    return find(booking, Optional.of(buyer), Optional.of(now));
  }

  private Optional<Snapshot> find(
      BookingId booking, Optional<UserId> buyer, Optional<Instant> now) {
    var rows =
        database
            .sql()
            .sql(FIND_BOOKING)
            .param("booking", booking.value())
            .param("buyer", buyer.map(UserId::value).orElse(null))
            .param("now", now.map(Columns::param).orElse(null))
            .query(BookingRow::read)
            .list();
    return rows.isEmpty() ? Optional.empty() : Optional.of(BookingRow.snapshot(rows));
  }
}
