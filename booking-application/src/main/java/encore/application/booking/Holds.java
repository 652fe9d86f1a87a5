package encore.application.booking;

import encore.domain.booking.Booking;
import encore.domain.booking.BookingId;
import encore.domain.identity.UserId;
import java.util.Optional;

/** The holds that stand, and how they end before they are paid. */
public interface Holds {

  /**
   * Puts the seats of a hold back on the market, if it still stands, and gives the booking as it is
   * afterwards; empty when the buyer has no such booking. Decided under the locks of its seats.
   */
  Optional<Booking> release(BookingId booking, UserId buyer);

  /**
   * Tidies up to so many seats whose holds have ended, and gives how many. Nothing depends on it
   * but what people see: a lapsed seat can be claimed without.
   */
  int tidyLapsed(int seatsMax);
}
