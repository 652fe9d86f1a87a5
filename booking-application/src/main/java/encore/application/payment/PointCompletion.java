package encore.application.payment;

import encore.application.booking.Confirmations;
import encore.application.payment.CompletePayment.Outcome;
import encore.application.payment.Payments.Locked;
import encore.application.shared.Part;
import encore.application.shared.Transactions;
import encore.domain.booking.Booking;
import encore.domain.payment.Payment;

/**
 * By points: one transaction, in the order of locks. The payment, its seats, the wallet, the
 * coupon, and the pass of the waiting room last.
 */
@Part
final class PointCompletion {

  private final Transactions transactions;
  private final PaymentBook payments;
  private final Confirmations confirmations;
  private final Points points;
  private final UsedPass usedPass;

  PointCompletion(
      Transactions transactions,
      PaymentBook payments,
      Confirmations confirmations,
      Points points,
      UsedPass usedPass) {
    this.transactions = transactions;
    this.payments = payments;
    this.confirmations = confirmations;
    this.points = points;
    this.usedPass = usedPass;
  }

  Outcome complete(Payment.Terms terms) {
    return points.inTurn(
        terms.buyer(),
        () ->
            transactions.inOne(
                () ->
                    payments
                        .lock(terms.id())
                        .map(this::locked)
                        .orElseGet(Outcome.NoSuchPayment::new),
                Outcome.Paid.class::isInstance));
  }

  private Outcome locked(Locked locked) {
    return locked.payment() instanceof Payment.Ready ready
        ? confirm(ready)
        : CompletePaymentService.told(locked.payment());
  }

  /** Whether it is too late is said by the hold, under the locks of its seats. */
  private Outcome confirm(Payment.Ready ready) {
    var terms = ready.terms();
    return switch (confirmations.confirm(terms.booking(), terms.buyer())) {
      case Confirmations.Result.Confirmed(var booking) -> spend(ready, booking);
      case Confirmations.Result.Expired(var expired) -> new Outcome.HoldEnded(expired.expiredAt());
      case Confirmations.Result.Cancelled _,
          Confirmations.Result.ConfirmedBefore _,
          Confirmations.Result.NoSuchBooking _ ->
          new Outcome.OverAlready(ready);
    };
  }

  private Outcome spend(Payment.Ready ready, Booking.Confirmed booking) {
    return switch (points.spend(ready)) {
      case Points.Result.Done done -> {
        var paid = ready.complete(done.receipt(), booking.confirmedAt());
        if (!payments.complete(paid)) {
          yield new Outcome.CouponGone();
        }
        usedPass.by(booking.terms());
        yield new Outcome.Paid(paid, booking, done.before(), done.after());
      }
      case Points.Result.NotEnough(var required, var balance) ->
          new Outcome.NotEnough(required, balance);
      case Points.Result.TooLate() ->
          throw new IllegalStateException("nothing is set aside here: " + ready.terms().id());
      case Points.Result.Contended() -> new Outcome.Contended();
    };
  }
}
