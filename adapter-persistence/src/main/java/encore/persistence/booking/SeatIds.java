package encore.persistence.booking;

import encore.application.booking.Claim;
import encore.domain.booking.Booking;
import encore.domain.catalog.Seat;
import java.util.List;
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

  /** In the same order. */
  static Long[] pricesOf(Booking.Terms terms) {
    return terms.seats().stream().map(seat -> seat.price().won()).toArray(Long[]::new);
  }

  /** Each of them once. The statement locks them in their order. */
  static Long[] ofAll(List<Claim> claims) {
    return claims.stream()
        .flatMap(claim -> claim.terms().seats().stream())
        .map(seat -> seat.id().value())
        .distinct()
        .toArray(Long[]::new);
  }
}
