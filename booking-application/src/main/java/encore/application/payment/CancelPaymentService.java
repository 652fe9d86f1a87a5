package encore.application.payment;

import encore.application.payment.PaidBack.Wish;
import encore.application.shared.UseCase;
import encore.domain.payment.Payment;
import encore.domain.payment.PaymentEnd;

@UseCase
final class CancelPaymentService implements CancelPayment {

  private final Payments payments;
  private final PaidBack paidBack;
  private final CalledOff calledOff;

  CancelPaymentService(Payments payments, PaidBack paidBack, CalledOff calledOff) {
    this.payments = payments;
    this.paidBack = paidBack;
    this.calledOff = calledOff;
  }

  @Override
  public Outcome cancel(Command command) {
    return payments
        .find(command.payment())
        .filter(payment -> payment.terms().buyer().equals(command.buyer()))
        .map(payment -> cancel(command, payment))
        .orElseGet(Outcome.NoSuchPayment::new);
  }

  private Outcome cancel(Command command, Payment seen) {
    return switch (seen) {
      case Payment.Ready ready ->
          calledOff
              .callOff(ready.terms())
              .map(after -> calledOff(command, after))
              .orElseGet(Outcome.NoSuchPayment::new);
      case Payment.Completed paid -> giveBack(command, paid);
      case Payment.Refunding _, Payment.Refunded _ -> new Outcome.GivenBack(seen);
      case Payment.Lapsed lapsed when lapsed.why() == PaymentEnd.CANCELLED_BY_BUYER ->
          new Outcome.Withdrawn(lapsed);
      case Payment.Charging _, Payment.Declined _, Payment.Lapsed _ ->
          new Outcome.NotRefundable(seen);
    };
  }

  /** It may have been paid just before. */
  private Outcome calledOff(Command command, Payment after) {
    return switch (after) {
      case Payment.Lapsed lapsed -> new Outcome.Withdrawn(lapsed);
      case Payment.Completed paid -> giveBack(command, paid);
      case Payment.Refunding _, Payment.Refunded _ -> new Outcome.GivenBack(after);
      case Payment.Ready _, Payment.Charging _, Payment.Declined _ ->
          new Outcome.NotRefundable(after);
    };
  }

  private Outcome giveBack(Command command, Payment.Completed paid) {
    var wish = new Wish(command.buyer(), PaymentEnd.CANCELLED_BY_BUYER, command.reason());
    return switch (paidBack.pay(paid.terms(), wish, _ -> {})) {
      case PaidBack.Result.Done(var payment, var _) -> new Outcome.GivenBack(payment);
      case PaidBack.Result.TooLate(var until) -> new Outcome.TooLate(until);
      case PaidBack.Result.Used() -> new Outcome.Used();
      case PaidBack.Result.NotPaid() -> new Outcome.NotRefundable(paid);
      case PaidBack.Result.Contended() -> new Outcome.Contended();
    };
  }
}
