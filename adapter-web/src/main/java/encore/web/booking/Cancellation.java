package encore.web.booking;

import encore.application.booking.Refunds;
import encore.domain.booking.Booking;
import encore.domain.shared.Money;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What a buyer has let go of. */
@Schema(name = "Cancellation")
record Cancellation(
    UUID bookingId,
    @Schema(example = "CANCELLED") BookingStatus status,
    @Schema(example = "[12, 13]") List<Integer> releasedSeats,
    @Schema(description = "Where it was paid for.") @Nullable Refund refund) {

  static Cancellation of(Booking.Cancelled booking) {
    return new Cancellation(
        booking.terms().id().value(),
        BookingStatus.CANCELLED,
        BookingRefusals.numbers(booking.terms().seats()),
        null);
  }

  static Cancellation of(Refunds.Result.Done done) {
    var cancelled = of(done.booking());
    return new Cancellation(
        cancelled.bookingId(),
        cancelled.status(),
        cancelled.releasedSeats(),
        new Refund(done.amount().won(), done.balanceAfter().map(Money::won).orElse(null)));
  }

  /** What goes back, and what is in the wallet after it. */
  @Schema(name = "Refund")
  record Refund(
      @Schema(example = "340000") long amount,
      @Schema(example = "500000", description = "Absent where it goes back to a card.")
          @Nullable Long balanceAfter) {}
}
