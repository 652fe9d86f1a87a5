package encore.persistence.booking;

import encore.domain.booking.Booking;

/** Seats as a statement takes them. */
final class SeatIds {

  private SeatIds() {}

  /** In the order of locks. */
  static Long[] of(Booking.Terms terms) {
    return terms.seats().stream().map(seat -> seat.id().value()).toArray(Long[]::new);
  }

  /** In the same order. */
  static Long[] pricesOf(Booking.Terms terms) {
    return terms.seats().stream().map(seat -> seat.price().won()).toArray(Long[]::new);
  }
}
