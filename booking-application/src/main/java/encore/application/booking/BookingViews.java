package encore.application.booking;

import encore.domain.booking.Booking;
import encore.domain.booking.BookingId;
import encore.domain.catalog.ConcertId;
import encore.domain.identity.UserId;
import java.time.Instant;
import java.util.Optional;

/** A buyer's bookings as they stand at this instant, by the clock that decides. */
public interface BookingViews {

  /** Empty when the buyer has no such booking, whether or not somebody else has. */
  Optional<Snapshot> booking(BookingId booking, UserId buyer);

  /** With what it is for: when that begins may still change. */
  record Snapshot(Booking booking, Instant asOf, Show show) {}

  record Show(ConcertId concert, Instant startsAt) {}
}
