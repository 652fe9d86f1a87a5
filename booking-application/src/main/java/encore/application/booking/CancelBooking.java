package encore.application.booking;

import encore.domain.booking.Booking;
import encore.domain.booking.BookingId;
import encore.domain.identity.UserId;

/** The house takes a booking back, whoever has it, and its seats are on the market again. */
public interface CancelBooking {

  Outcome cancel(Command command);

  record Command(UserId admin, BookingId booking, String reason) {}

  sealed interface Outcome {
    /** Now, or by an earlier call: asking again changes nothing and gets the same answer. */
    record Cancelled(Booking.Cancelled booking) implements Outcome {}

    /** It ended by itself. */
    record TooLate(Booking.Expired booking) implements Outcome {}

    /** Money was paid for it, and nothing here could pay it back. */
    record Paid(Booking.Confirmed booking) implements Outcome {}

    record NoSuchBooking() implements Outcome {}
  }
}
