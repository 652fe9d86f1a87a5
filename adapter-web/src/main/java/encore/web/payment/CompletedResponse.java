package encore.web.payment;

import encore.application.payment.CompletePayment.Outcome.Paid;
import encore.domain.catalog.Seat;
import encore.domain.shared.Money;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What a buyer has paid, and what he has now. */
@Schema(name = "CompletedPayment")
record CompletedResponse(
    UUID paymentId,
    @Schema(example = "COMPLETED") PaymentStatus status,
    @Schema(example = "170000", description = "In won.") long paidAmount,
    @Schema(example = "500000", description = "In the wallet; absent where a card paid.")
        @Nullable Long previousBalance,
    @Schema(example = "330000") @Nullable Long currentBalance,
    Instant completedAt,
    Bought booking) {

  static CompletedResponse of(Paid paid) {
    var terms = paid.booking().terms();
    return new CompletedResponse(
        paid.payment().terms().id().value(),
        PaymentStatus.COMPLETED,
        paid.payment().terms().payable().won(),
        paid.before().map(Money::won).orElse(null),
        paid.after().map(Money::won).orElse(null),
        paid.payment().paidAt(),
        new Bought(
            terms.id().value(),
            "CONFIRMED",
            terms.seats().stream().map(Seat::number).sorted().toList()));
  }

  /** The booking that was paid for: another one than before, if a late payment found it free. */
  @Schema(name = "PaidBooking")
  record Bought(
      UUID bookingId,
      @Schema(example = "CONFIRMED") String status,
      @Schema(example = "[12, 13]") List<Integer> seats) {}
}
