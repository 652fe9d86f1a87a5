package encore.application.booking;

import encore.domain.booking.Booking;
import encore.domain.booking.BookingId;
import encore.domain.identity.UserId;
import java.util.Optional;

/** Bookings that the house takes back. */
public interface Cancellations {

  /**
   * Ends a hold, or what was given away, and gives the booking as it is afterwards; empty when
   * there is no such booking. What was paid for stays as it is. Decided under the locks of its
   * seats.
   */
  Optional<Cancellation> cancel(BookingId booking, UserId actor);

  /**
   * The same also for what was paid for: only for who gives the money back in the transaction that
   * this is a part of.
   */
  Optional<Cancellation> cancelPaid(BookingId booking, UserId actor);

  /** The booking afterwards, and whether it was cancelled just now. */
  record Cancellation(Booking after, boolean now) {}
}
