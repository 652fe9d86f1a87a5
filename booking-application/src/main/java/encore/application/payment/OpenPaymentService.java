package encore.application.payment;

import encore.application.booking.BookingViews;
import encore.application.payment.PaymentBook.Pricing;
import encore.application.payment.Payments.Opening;
import encore.application.shared.Ids;
import encore.application.shared.Transactions;
import encore.application.shared.UseCase;
import encore.domain.booking.Booking;
import encore.domain.coupon.CouponObstacle;
import encore.domain.payment.Payment;
import encore.domain.payment.PaymentId;
import encore.domain.payment.Price;

@UseCase
final class OpenPaymentService implements OpenPayment {

  private final BookingViews bookings;
  private final PaymentBook payments;
  private final Points points;
  private final Transactions transactions;
  private final Ids ids;

  OpenPaymentService(
      BookingViews bookings,
      PaymentBook payments,
      Points points,
      Transactions transactions,
      Ids ids) {
    this.bookings = bookings;
    this.payments = payments;
    this.points = points;
    this.transactions = transactions;
    this.ids = ids;
  }

  @Override
  public Outcome open(Command command) {
    var seen = bookings.booking(command.booking(), command.buyer());
    if (seen.isEmpty()) {
      return new Outcome.NoSuchBooking();
    }
    return switch (seen.get().booking()) {
      case Booking.Held held -> open(command, held);
      case Booking.Expired expired -> new Outcome.HoldEnded(expired.expiredAt());
      case Booking.Confirmed _ -> new Outcome.NotPayable(true);
      case Booking.Cancelled _ -> new Outcome.NotPayable(false);
    };
  }

  private Outcome open(Command command, Booking.Held held) {
    var total = held.terms().total();
    return switch (payments.price(total, command.coupon(), command.buyer())) {
      case Pricing.Priced(var price) -> open(command, held, price);
      case Pricing.Refused(var why) -> refused(command, why);
      case Pricing.NoSuchCoupon() -> new Outcome.NoSuchCoupon();
    };
  }

  /** Who asks twice has reserved it himself: he is told of his payment. */
  private Outcome refused(Command command, CouponObstacle why) {
    return payments
        .liveFor(command.booking())
        .<Outcome>map(Outcome.ExistsAlready::new)
        .orElseGet(() -> new Outcome.CouponRefused(why));
  }

  /** The hold may end before this commits: then nobody can complete it, and nothing is spent. */
  private Outcome open(Command command, Booking.Held held, Price price) {
    var terms =
        new Payment.Terms(
            new PaymentId(ids.next()),
            command.booking(),
            command.buyer(),
            command.method(),
            price,
            held.until());
    return points.inTurn(
        command.buyer(),
        () ->
            transactions.inOne(
                () -> write(new Payment.Ready(terms)), Outcome.Opened.class::isInstance));
  }

  private Outcome write(Payment.Ready ready) {
    return switch (payments.open(ready)) {
      case Opening.Exists(var live) -> new Outcome.ExistsAlready(live);
      case Opening.Opened() ->
          switch (points.setAside(ready)) {
            case Points.Result.Done _ -> takeAlong(ready);
            case Points.Result.NotEnough(var required, var balance) ->
                new Outcome.NotEnough(required, balance);
            case Points.Result.TooLate() -> new Outcome.HoldEnded(ready.terms().until());
            case Points.Result.Contended() -> new Outcome.Contended();
          };
    };
  }

  private Outcome takeAlong(Payment.Ready ready) {
    return switch (payments.takeAlong(ready)) {
      case Pricing.Priced _ -> new Outcome.Opened(ready);
      case Pricing.Refused(var why) -> new Outcome.CouponRefused(why);
      case Pricing.NoSuchCoupon() -> new Outcome.NoSuchCoupon();
    };
  }
}
