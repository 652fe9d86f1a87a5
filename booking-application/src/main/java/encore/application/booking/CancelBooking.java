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

    /** The same of what was paid for, and the money is on its way back. */
    record Refunded(Refunds.Result.Done refund) implements Outcome {}

    /** So many at once that we could not tell in time; nothing was changed. */
    record Contended() implements Outcome {}

    /** It ended by itself. */
    record TooLate(Booking.Expired booking) implements Outcome {}

    /** It was to be paid for, and nobody here has taken money that could go back. */
    record Paid(Booking.Confirmed booking) implements Outcome {}

    record NoSuchBooking() implements Outcome {}
  }
}
