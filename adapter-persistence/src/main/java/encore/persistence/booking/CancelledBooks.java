package encore.persistence.booking;

import encore.domain.booking.BookingId;
import encore.persistence.support.Columns;
import encore.persistence.support.Database;
import java.time.Instant;

/** Closes the books of a booking whose seats, locked, have just been put back on the market. */
final class CancelledBooks {

  private static final String CANCEL_SEATS =
      """
      UPDATE booking_seat
         SET status = 'CANCELLED'
       WHERE booking_id = :booking
         AND status IN ('HELD', 'CONFIRMED')
      """;

  private static final String CANCEL_BOOKING =
      """
      UPDATE booking
         SET status = 'CANCELLED', ended_at = :at
       WHERE id = :booking
         AND status IN ('HELD', 'CONFIRMED')
      """;

  private final Database database;

  CancelledBooks(Database database) {
    this.database = database;
  }

  void close(BookingId booking, Instant at) {
    database.sql().sql(CANCEL_SEATS).param("booking", booking.value()).update();
    int cancelled =
        database
            .sql()
            .sql(CANCEL_BOOKING)
            .param("booking", booking.value())
            .param("at", Columns.param(at))
            .update();
    if (cancelled != 1) {
      throw new IllegalStateException("ended by somebody who had no lock on its seats: " + booking);
    }
  }
}
