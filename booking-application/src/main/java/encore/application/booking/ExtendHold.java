package encore.application.booking;

import encore.application.booking.BookingViews.Snapshot;
import encore.domain.booking.Booking;
import encore.domain.booking.BookingId;
import encore.domain.identity.UserId;

/** A buyer who is still paying gets more time: once, and not for ever. */
public interface ExtendHold {

  Outcome extend(Command command);

  record Command(UserId buyer, BookingId booking) {}

  sealed interface Outcome {
    /** All its seats are held for longer. */
    record Extended(Snapshot after) implements Outcome {}

    /** Extended before, at its hard cap, or a hold no longer; it stands as it stood. */
    record NotExtendable(Snapshot after) implements Outcome {}

    /** The time was up before, and somebody else may have the seats. */
    record TooLate(Booking.Expired booking) implements Outcome {}

    /** Nobody's, or somebody else's: a stranger cannot tell which. */
    record NoSuchBooking() implements Outcome {}
  }
}
