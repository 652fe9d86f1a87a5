package encore.web.payment;

import encore.domain.coupon.CouponObstacle;
import encore.domain.payment.Payment;
import encore.domain.payment.PaymentId;
import encore.domain.shared.Money;
import encore.web.problem.Problem;
import encore.web.problem.Refusal;
import java.time.Instant;
import java.time.temporal.ChronoUnit;

/** Why nobody has paid, with what he needs to go on. */
final class PaymentRefusals {
  private PaymentRefusals() {}

  static Refusal notEnough(Money required, Money balance) {
    long shortBy = required.won() - balance.won();
    return Refusal.of(
            Problem.INSUFFICIENT_BALANCE,
            Long.toString(required.won()),
            Long.toString(balance.won()),
            Long.toString(shortBy))
        .with("required", required.won())
        .with("balance", balance.won())
        .with("shortBy", shortBy);
  }

  static Refusal holdEnded(Instant expiredAt) {
    return Refusal.of(Problem.BOOKING_EXPIRED, text(expiredAt)).with("expiredAt", expiredAt);
  }

  static Refusal notPayable(boolean confirmed) {
    var refusal =
        Refusal.of(Problem.BOOKING_NOT_PAYABLE)
            .with("bookingStatus", confirmed ? "CONFIRMED" : "CANCELLED");
    return confirmed ? refusal.saying("confirmed") : refusal;
  }

  static Refusal over(Payment payment) {
    return state(Refusal.of(Problem.BOOKING_NOT_PAYABLE).saying("payment"), payment);
  }

  static Refusal goesBack(Payment payment) {
    return state(Refusal.of(Problem.BOOKING_NOT_PAYABLE).saying("back"), payment);
  }

  static Refusal existsAlready(PaymentId live) {
    return Refusal.of(Problem.PAYMENT_ALREADY_EXISTS).with("paymentId", live.value());
  }

  static Refusal paidBefore(Payment.Completed paid) {
    return Refusal.of(Problem.PAYMENT_ALREADY_COMPLETED)
        .with("bookingId", paid.terms().booking().value())
        .with("completedAt", paid.paidAt());
  }

  static Refusal declined(String code) {
    return Refusal.of(Problem.CARD_DECLINED, code).with("declineCode", code);
  }

  static Refusal coupon(CouponObstacle why) {
    return Refusal.of(Problem.COUPON_NOT_USABLE).saying(why.name()).with("reasonCode", why);
  }

  /** Another payment has taken it along since. */
  static Refusal couponGone() {
    return Refusal.of(Problem.COUPON_NOT_USABLE)
        .saying("gone")
        .with("reasonCode", CouponObstacle.RESERVED);
  }

  static Refusal tooLate(Instant until) {
    return Refusal.of(Problem.PAYMENT_NOT_REFUNDABLE, text(until)).with("refundableUntil", until);
  }

  static Refusal used() {
    return Refusal.of(Problem.PAYMENT_NOT_REFUNDABLE)
        .saying("used")
        .with("reason", "TICKET_CHECKED");
  }

  static Refusal notRefundable(Payment payment) {
    return state(Refusal.of(Problem.PAYMENT_NOT_REFUNDABLE).saying("state"), payment);
  }

  private static Refusal state(Refusal refusal, Payment payment) {
    var told = refusal.with("paymentStatus", PaymentStatus.of(payment));
    var reason = PaymentResponse.reason(payment);
    return reason == null ? told : told.with("reason", reason);
  }

  private static String text(Instant instant) {
    return instant.truncatedTo(ChronoUnit.SECONDS).toString();
  }
}
