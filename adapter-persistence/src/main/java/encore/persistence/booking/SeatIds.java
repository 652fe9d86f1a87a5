package encore.persistence.booking;

import encore.application.booking.Claim;
import encore.domain.booking.Booking;
import java.util.List;

/** Seats as a statement takes them. */
final class SeatIds {

  private SeatIds() {}

  /** In the order of locks. */
  static Long[] of(Booking.Terms terms) {
    return terms.seats().stream().map(seat -> seat.id().value()).toArray(Long[]::new);
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
