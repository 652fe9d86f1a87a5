package encore.application.payment;

import encore.application.shared.Page;
import encore.domain.booking.BookingId;
import encore.domain.catalog.ScheduleId;
import encore.domain.identity.UserId;
import encore.domain.payment.Payment;
import encore.domain.payment.PaymentId;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/** A buyer's payments as they stand at this instant. */
public interface PaymentViews {

  /** Empty when the buyer has no such payment, whether or not somebody else has. */
  Optional<View> payment(PaymentId payment, UserId buyer);

  /** Newest first; of one booking, or of all. */
  Page<View, Cursor> of(
      UserId buyer, Optional<BookingId> booking, Optional<Cursor> after, int limit);

  /** The schedule is that of the booking; a booking may have been cleared away by hand. */
  record View(Payment payment, Instant openedAt, Optional<ScheduleId> schedule) {}

  /** Where a list goes on: behind the payment that was opened then. */
  record Cursor(Instant openedAt, UUID payment) {}
}
