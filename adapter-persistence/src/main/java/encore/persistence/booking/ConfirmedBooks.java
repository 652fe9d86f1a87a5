package encore.persistence.booking;

import encore.domain.booking.Booking;
import encore.domain.booking.BookingId;
import encore.persistence.support.Columns;
import encore.persistence.support.Database;
import java.time.Instant;
import java.util.List;

/** Sells seats that are locked and held to who holds them, and confirms his booking. */
final class ConfirmedBooks {

  private static final String CONFIRM_SEATS =
      """
      UPDATE booking_seat
         SET status = 'CONFIRMED'
       WHERE booking_id = :booking
         AND status = 'HELD'
      """;

  private static final String CONFIRM_BOOKING =
      """
      UPDATE booking
         SET status = 'CONFIRMED', confirmed_at = :at
       WHERE id = :booking
         AND status = 'HELD'
      """;

  private final Database database;
  private final SeatMoves moves;

  ConfirmedBooks(Database database) {
    this.database = database;
    this.moves = new SeatMoves(database);
  }

  void sell(Booking.Terms terms, List<LockedSeat> seats, Instant at) {
    moves.move(seats, Move.confirmed(terms, at));
    int claims = database.sql().sql(CONFIRM_SEATS).param("booking", terms.id().value()).update();
    requireAll(terms.id(), terms.seats().size(), claims);
    int bookings =
        database
            .sql()
            .sql(CONFIRM_BOOKING)
            .param("booking", terms.id().value())
            .param("at", Columns.param(at))
            .update();
    requireAll(terms.id(), 1, bookings);
  }

  /** The exception rolls all of it back. */
  private static void requireAll(BookingId booking, int wanted, int written) {
    if (written != wanted) {
      throw new IllegalStateException("ended by somebody who had no lock on its seats: " + booking);
    }
  }
}
