package encore.application.payment;

import encore.domain.booking.BookingId;
import encore.domain.catalog.ConcertId;
import java.time.Instant;
import java.util.Optional;

/** What somebody has booked, as far as money is concerned. */
public interface Shows {

  Optional<Show> of(BookingId booking);

  record Show(ConcertId concert, Instant startsAt) {}
}
