package encore.application.booking;

import encore.domain.booking.Booking;
import encore.domain.booking.BookingId;
import encore.domain.booking.HoldPolicy;
import encore.domain.identity.UserId;
import java.util.Optional;

/** The holds that stand, and how they end before they are paid. */
public interface Holds {

  /**
   * The booking as it stands, and stays until the transaction ends; empty when the buyer has no
   * such booking. Its seats are not locked: but for its own time, nothing ends a hold without
   * writing its booking.
   */
  Optional<Booking> lock(BookingId booking, UserId buyer);

  /**
   * Puts the seats of a hold back on the market, if it still stands, and gives the booking as it is
   * afterwards; empty when the buyer has no such booking. Decided under the locks of its seats.
   */
  Optional<Booking> release(BookingId booking, UserId buyer);

  /**
   * Moves the end of a hold, if it still stands and the policy has time left for it, and gives the
   * booking as it is afterwards; empty when the buyer has no such booking. Decided under the locks
   * of its seats.
   */
  Optional<Extension> extend(BookingId booking, UserId buyer, HoldPolicy policy);

  /** The booking afterwards, and whether this is what moved its end. */
  record Extension(BookingViews.Snapshot after, boolean moved) {}

  /**
   * Tidies up to so many seats whose holds have ended, and gives how many. Nothing depends on it
   * but what people see: a lapsed seat can be claimed without.
   */
  int tidyLapsed(int seatsMax);
}
