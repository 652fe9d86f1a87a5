package encore.application.payment;

import encore.application.audit.Act;
import encore.application.audit.AuditTrail;
import encore.application.booking.Refunds;
import encore.application.payment.PaidBack.Wish;
import encore.application.shared.UseCase;
import encore.domain.booking.Booking;
import encore.domain.booking.BookingId;
import encore.domain.identity.UserId;
import encore.domain.payment.Payment;
import encore.domain.payment.PaymentEnd;
import encore.domain.payment.RefundPolicy;
import encore.domain.shared.Money;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;

@UseCase
final class RefundsService implements Refunds {

  private final Payments payments;
  private final PaidBack paidBack;
  private final CalledOff calledOff;
  private final AuditTrail trail;
  private final RefundPolicy policy;

  RefundsService(
      Payments payments,
      PaidBack paidBack,
      CalledOff calledOff,
      AuditTrail trail,
      RefundPolicy policy) {
    this.payments = payments;
    this.paidBack = paidBack;
    this.calledOff = calledOff;
    this.trail = trail;
    this.policy = policy;
  }

  @Override
  public void callOff(BookingId booking) {
    payments
        .liveFor(booking)
        .flatMap(payments::find)
        .filter(Payment.Ready.class::isInstance)
        .ifPresent(payment -> calledOff.callOff(payment.terms()));
  }

  @Override
  public Instant until(Instant startsAt) {
    return policy.endFor(startsAt);
  }

  @Override
  public Result giveBack(BookingId booking, UserId buyer, String reason) {
    return paidFor(booking)
        .filter(payment -> payment.terms().buyer().equals(buyer))
        .map(payment ->
            paidBack.pay(
                payment.terms(), new Wish(buyer, PaymentEnd.CANCELLED_BY_BUYER, reason), _ -> {}))
        .map(RefundsService::told)
        .orElseGet(Result.NotPaid::new);
  }

  @Override
  public Result takeBack(BookingId booking, UserId admin, String reason) {
    return paidFor(booking)
        .map(payment ->
            paidBack.pay(
                payment.terms(),
                new Wish(admin, PaymentEnd.CANCELLED_BY_HOUSE, reason),
                cancelled -> trail.record(act(cancelled, payment, admin, reason))))
        .map(RefundsService::told)
        .orElseGet(Result.NotPaid::new);
  }

  private Optional<Payment> paidFor(BookingId booking) {
    return payments.paidFor(booking).flatMap(payments::find);
  }

  private static Result told(PaidBack.Result result) {
    return switch (result) {
      case PaidBack.Result.Done(var payment, var booking) ->
          new Result.Done(booking, payment.terms().payable(), balanceAfter(payment));
      case PaidBack.Result.TooLate(var until) -> new Result.TooLate(until);
      case PaidBack.Result.Used() -> new Result.Used();
      case PaidBack.Result.NotPaid() -> new Result.NotPaid();
      case PaidBack.Result.Contended() -> new Result.Contended();
    };
  }

  private static Optional<Money> balanceAfter(Payment payment) {
    return payment instanceof Payment.Refunded refunded
        ? refunded.balanceAfter()
        : Optional.empty();
  }

  private static Act act(
      Booking.Cancelled cancelled, Payment payment, UserId admin, String reason) {
    var terms = cancelled.terms();
    return new Act(
        admin,
        "BOOKING_CANCELLED",
        "booking/" + terms.id().value(),
        Map.of(
            "schedule", terms.schedule().value().toString(),
            "buyer", terms.buyer().value().toString(),
            "payment", payment.terms().id().value().toString(),
            "refund", Long.toString(payment.terms().payable().won()),
            "reason", reason));
  }
}
