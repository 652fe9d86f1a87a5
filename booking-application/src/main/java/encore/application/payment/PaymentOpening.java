package encore.application.payment;

import encore.application.booking.Holds;
import encore.application.payment.OpenPayment.Outcome;
import encore.application.payment.PaymentBook.Pricing;
import encore.application.payment.Payments.Opening;
import encore.application.shared.Part;
import encore.application.shared.Transactions;
import encore.domain.booking.Booking;
import encore.domain.payment.Payment;

/**
 * A new payment: one transaction, in the order of locks. Its place in the books, the booking, the
 * wallet, the coupon.
 */
@Part
final class PaymentOpening {

  private final Transactions transactions;
  private final PaymentBook payments;
  private final Holds holds;
  private final Points points;

  PaymentOpening(Transactions transactions, PaymentBook payments, Holds holds, Points points) {
    this.transactions = transactions;
    this.payments = payments;
    this.holds = holds;
    this.points = points;
  }

  Outcome open(Payment.Ready ready) {
    return points.inTurn(
        ready.terms().buyer(),
        () -> transactions.inOne(() -> write(ready), Outcome.Opened.class::isInstance));
  }

  private Outcome write(Payment.Ready ready) {
    return switch (payments.open(ready)) {
      case Opening.Exists(var live) -> new Outcome.ExistsAlready(live);
      case Opening.Opened() -> ofAHold(ready);
    };
  }

  /**
   * Judged once its place in the books is ours: we may have waited there for the payment that has
   * bought the seats. Locked, so that who lets go of the hold comes before us or finds us. It may
   * still end by its time before this commits: then nobody can complete it, and nothing is spent.
   */
  private Outcome ofAHold(Payment.Ready ready) {
    var terms = ready.terms();
    return holds
        .lock(terms.booking(), terms.buyer())
        .map(booking -> booking instanceof Booking.Held ? setAside(ready) : over(booking))
        .orElseGet(Outcome.NoSuchBooking::new);
  }

  private Outcome setAside(Payment.Ready ready) {
    return switch (points.setAside(ready)) {
      case Points.Result.Done _ -> takeAlong(ready);
      case Points.Result.NotEnough(var required, var balance) ->
          new Outcome.NotEnough(required, balance);
      case Points.Result.TooLate() -> new Outcome.HoldEnded(ready.terms().until());
      case Points.Result.Contended() -> new Outcome.Contended();
    };
  }

  private Outcome takeAlong(Payment.Ready ready) {
    return switch (payments.takeAlong(ready)) {
      case Pricing.Priced _ -> new Outcome.Opened(ready);
      case Pricing.Refused(var why) -> new Outcome.CouponRefused(why);
      case Pricing.NoSuchCoupon() -> new Outcome.NoSuchCoupon();
    };
  }

  /** Why there is nothing to pay for any more. */
  static Outcome over(Booking booking) {
    return switch (booking) {
      case Booking.Expired expired -> new Outcome.HoldEnded(expired.expiredAt());
      case Booking.Confirmed _ -> new Outcome.NotPayable(true);
      case Booking.Cancelled _ -> new Outcome.NotPayable(false);
      case Booking.Held held -> throw new IllegalStateException("still held: " + held.terms().id());
    };
  }
}
