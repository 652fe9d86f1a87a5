package encore.application.payment;

import encore.application.shared.Part;
import encore.domain.booking.BookingId;
import encore.domain.payment.RefundPolicy;
import java.time.Instant;
import java.util.Optional;

/** Until when a buyer may give back a booking that he has paid for. */
@Part
final class Deadlines {

  private final Shows shows;
  private final RefundPolicy policy;

  Deadlines(Shows shows, RefundPolicy policy) {
    this.shows = shows;
    this.policy = policy;
  }

  /** When it was over; empty as long as it is not. */
  Optional<Instant> passed(BookingId booking, Instant now) {
    return shows
        .of(booking)
        .map(show -> policy.endFor(show.startsAt()))
        .filter(end -> !now.isBefore(end));
  }
}
