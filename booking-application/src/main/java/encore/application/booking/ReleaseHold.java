package encore.application.booking;

import encore.domain.booking.Booking;
import encore.domain.booking.BookingId;
import encore.domain.identity.UserId;

/** A buyer lets go of a hold, and its seats are on the market again at once. */
public interface ReleaseHold {

  Outcome release(Command command);

  record Command(UserId buyer, BookingId booking) {}

  sealed interface Outcome {
    /** Now, or by an earlier call: asking again changes nothing and gets the same answer. */
    record Released(Booking.Cancelled booking) implements Outcome {}

    /** The time was up before; its seats are free without anybody letting go. */
    record TooLate(Booking.Expired booking) implements Outcome {}

    /** It is a hold no longer: its seats belong to the buyer. */
    record Confirmed(Booking.Confirmed booking) implements Outcome {}

    /** Nobody's, or somebody else's: a stranger cannot tell which. */
    record NoSuchBooking() implements Outcome {}
  }
}
