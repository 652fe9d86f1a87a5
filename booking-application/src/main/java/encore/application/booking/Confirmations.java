package encore.application.booking;

import encore.domain.booking.Booking;
import encore.domain.booking.BookingId;
import encore.domain.identity.UserId;
import java.util.Optional;

/**
 * Seats that become their buyer's for good. Part of the transaction that pays for them, so that
 * neither happens without the other; decided under the locks of the seats, by the time after them.
 */
public interface Confirmations {

  /** Only a hold that still stands, with all its seats, and only for who has it. */
  Result confirm(BookingId booking, UserId buyer);

  /**
   * The money came after the hold had ended. If all the seats are free at this instant they are
   * sold to the same buyer, at the same prices, as a booking with this new id; otherwise, or if he
   * would have more of the schedule than one may, nothing happens.
   */
  Optional<Booking.Confirmed> retake(Booking.Terms former, BookingId again);

  sealed interface Result {

    record Confirmed(Booking.Confirmed booking) implements Result {}

    /** Nothing was written: the time is up. */
    record Expired(Booking.Expired booking) implements Result {}

    /** Nothing was written: somebody let go of it. */
    record Cancelled(Booking.Cancelled booking) implements Result {}

    /** Nothing was written: it was confirmed before. */
    record ConfirmedBefore(Booking.Confirmed booking) implements Result {}

    /** Nobody's, or somebody else's. */
    record NoSuchBooking() implements Result {}
  }
}
