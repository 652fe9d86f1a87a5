package encore.application.payment;

import encore.application.booking.Entrances;
import encore.application.shared.Part;
import encore.domain.booking.BookingId;
import encore.domain.payment.RefundPolicy;
import java.time.Instant;
import java.util.Optional;

/** Until when a buyer may give back what he has paid for; not once he has used it. */
@Part
final class Deadlines {

  private final Shows shows;
  private final RefundPolicy policy;
  private final Entrances entrances;

  Deadlines(Shows shows, RefundPolicy policy, Entrances entrances) {
    this.shows = shows;
    this.policy = policy;
    this.entrances = entrances;
  }

  /** When it was over; empty as long as it is not. */
  Optional<Instant> passed(BookingId booking, Instant now) {
    return shows
        .of(booking)
        .map(show -> policy.endFor(show.startsAt()))
        .filter(end -> !now.isBefore(end));
  }

  boolean isUsed(BookingId booking) {
    return entrances.anybodyBy(booking);
  }
}
