package encore.persistence.booking;

import encore.application.shared.Unavailable;
import encore.application.shared.Unavailable.Reason;
import encore.domain.booking.Booking;
import java.time.Instant;
import java.util.List;
import java.util.NoSuchElementException;

/** A booking as it stands under the locks of its seats: nothing about it can change but by us. */
record LockedBooking(List<LockedSeat> seats, Booking booking, Instant now) {

  /** Lock first, look second: while we waited it may have ended, in any way. */
  static LockedBooking lock(SeatLocks locks, BookingRows bookings, Booking.Terms terms) {
    return of(locks.lock(terms), bookings, terms);
  }

  private static LockedBooking of(
      List<LockedSeat> seats, BookingRows bookings, Booking.Terms terms) {
    var now = seats.getFirst().now();
    // A statement of its own: the one that locked still shows the booking from before the wait.
    var booking =
        bookings
            .find(terms.id(), terms.buyer(), now)
            .orElseThrow(LockedBooking::forgotten)
            .booking();
    return new LockedBooking(seats, standing(booking, seats), now);
  }

  /** Cleared away by hand while we waited; who asks again is told that there is none. */
  private static Unavailable forgotten() {
    return new Unavailable("postgres", Reason.BUSY, new NoSuchElementException("no such booking"));
  }

  /** The clock may go back: then somebody saw the end of this hold before us, and acted on it. */
  private static Booking standing(Booking booking, List<LockedSeat> seats) {
    return booking instanceof Booking.Held held
            && !seats.stream().allMatch(seat -> seat.isHeldBy(held.terms().id()))
        ? new Booking.Expired(held.terms(), held.until())
        : booking;
  }
}
