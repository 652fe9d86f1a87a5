package encore.application.payment;

import encore.application.booking.BookingViews;
import encore.application.payment.PaymentBook.Pricing;
import encore.application.shared.Ids;
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
  private final PaymentOpening opening;
  private final Ids ids;

  OpenPaymentService(BookingViews bookings, PaymentBook payments, PaymentOpening opening, Ids ids) {
    this.bookings = bookings;
    this.payments = payments;
    this.opening = opening;
    this.ids = ids;
  }

  /** A look without locks, for the price; whether it is held is asked again under them. */
  @Override
  public Outcome open(Command command) {
    return bookings
        .booking(command.booking(), command.buyer())
        .map(seen -> open(command, seen.booking()))
        .orElseGet(Outcome.NoSuchBooking::new);
  }

  private Outcome open(Command command, Booking seen) {
    return seen instanceof Booking.Held held ? open(command, held) : PaymentOpening.over(seen);
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

  private Outcome open(Command command, Booking.Held held, Price price) {
    var terms =
        new Payment.Terms(
            new PaymentId(ids.next()),
            command.booking(),
            command.buyer(),
            command.method(),
            price,
            held.until());
    return opening.open(new Payment.Ready(terms));
  }
}
