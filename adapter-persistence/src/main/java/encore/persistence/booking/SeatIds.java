package encore.persistence.booking;

import encore.domain.booking.Booking;
import encore.domain.catalog.Seat;
import java.util.SortedSet;

/** Seats as a statement takes them. */
final class SeatIds {

  private SeatIds() {}

  /** In the order of locks. */
  static Long[] of(Booking.Terms terms) {
    return of(terms.seats());
  }

  static Long[] of(SortedSet<Seat> seats) {
    return seats.stream().map(seat -> seat.id().value()).toArray(Long[]::new);
  }
}
