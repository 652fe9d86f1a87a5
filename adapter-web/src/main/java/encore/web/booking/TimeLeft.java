package encore.web.booking;

import encore.domain.booking.Booking;
import encore.domain.booking.Booking.Cancelled;
import encore.domain.booking.Booking.Confirmed;
import encore.domain.booking.Booking.Expired;
import encore.domain.booking.Booking.Held;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** How a booking stands at an instant, by the clock that decides. */
record TimeLeft(BookingStatus status, @Nullable Instant expiresAt, long remainingSeconds) {

  static TimeLeft of(Booking booking, Instant asOf) {
    return switch (booking) {
      case Held held when asOf.isBefore(held.until()) ->
          new TimeLeft(BookingStatus.HELD, held.until(), secondsUntil(held.until(), asOf));
      case Held held -> new TimeLeft(BookingStatus.EXPIRED, held.until(), 0);
      case Confirmed _ -> new TimeLeft(BookingStatus.CONFIRMED, null, 0);
      case Expired expired -> new TimeLeft(BookingStatus.EXPIRED, expired.expiredAt(), 0);
      case Cancelled _ -> new TimeLeft(BookingStatus.CANCELLED, null, 0);
    };
  }

  /** Rounded down: nobody is promised time that is not there. */
  private static long secondsUntil(Instant end, Instant asOf) {
    return Duration.between(asOf, end).toSeconds();
  }
}
