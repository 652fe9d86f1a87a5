package encore.web.payment;

import encore.domain.coupon.UserCouponId;
import encore.domain.payment.PayMethod;
import encore.domain.payment.Payment;
import encore.domain.payment.PaymentEnd;
import encore.domain.shared.Money;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A payment on the wire. */
@Schema(name = "Payment")
record PaymentResponse(
    UUID paymentId,
    UUID bookingId,
    @Schema(example = "READY") PaymentStatus status,
    @Schema(example = "POINT") PayMethod method,
    @Schema(example = "170000", description = "The price of the hold, in won.") long amount,
    @Schema(example = "0", description = "What a coupon takes off.") long discountAmount,
    @Schema(example = "170000") long payableAmount,
    @Schema(description = "The coupon that it takes along.") @Nullable UUID userCouponId,
    @Schema(example = "KRW") String currency,
    @Schema(description = "When the hold ends; only while it is READY.")
        @Nullable Instant expiresAt,
    @Schema(description = "Once it is paid.") @Nullable Instant completedAt,
    @Schema(description = "Why a card was declined.") @Nullable String declineCode,
    @Schema(description = "Why it ended, or why the money went back.") @Nullable PaymentEnd reason,
    @Schema(description = "Once the money is back.") @Nullable Long refundedAmount,
    @Schema(description = "In the wallet after a refund to it.") @Nullable Long currentBalance) {

  static PaymentResponse of(Payment payment) {
    var terms = payment.terms();
    var refunded = payment instanceof Payment.Refunded r ? r : null;
    return new PaymentResponse(
        terms.id().value(),
        terms.booking().value(),
        PaymentStatus.of(payment),
        terms.method(),
        terms.price().amount().won(),
        terms.price().discount().won(),
        terms.payable().won(),
        terms.price().coupon().map(UserCouponId::value).orElse(null),
        "KRW",
        payment instanceof Payment.Ready ? terms.until() : null,
        payment instanceof Payment.Completed completed ? completed.paidAt() : null,
        payment instanceof Payment.Declined declined ? declined.code() : null,
        reason(payment),
        refunded == null ? null : refunded.amount().won(),
        refunded == null ? null : refunded.balanceAfter().map(Money::won).orElse(null));
  }

  static @Nullable PaymentEnd reason(Payment payment) {
    return switch (payment) {
      case Payment.Lapsed lapsed -> lapsed.why();
      case Payment.Refunding refunding -> refunding.why();
      case Payment.Refunded refunded -> refunded.why();
      case Payment.Ready _, Payment.Charging _, Payment.Completed _, Payment.Declined _ -> null;
    };
  }
}
