package encore.application.booking;

import encore.application.booking.BookingViews.Snapshot;
import encore.application.shared.Page;
import encore.domain.identity.UserId;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/** All that a buyer ever booked, as it stands at this instant. */
public interface BookingHistoryViews {

  /** Newest first; an empty standing means all. */
  Page<Snapshot, Cursor> of(
      UserId buyer, Optional<Standing> standing, Optional<Cursor> after, int limit);

  /** Where a list goes on: behind the booking that was held then. */
  record Cursor(Instant heldAt, UUID booking) {}

  /** How a booking stands now: a hold whose time is over is expired. */
  enum Standing {
    HELD,
    CONFIRMED,
    EXPIRED,
    CANCELLED
  }
}
