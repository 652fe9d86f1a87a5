package encore.application.payment;

import encore.application.booking.Confirmations;
import encore.application.shared.Ids;
import encore.application.shared.Part;
import encore.domain.booking.Booking;
import encore.domain.booking.BookingId;
import encore.domain.payment.Payment;
import encore.domain.payment.PaymentEnd;

/**
 * What money that has come buys: the seats of the hold, or the same ones if they are free again.
 */
@Part
final class BoughtSeats {

  private final Confirmations confirmations;
  private final UsedPass usedPass;
  private final Ids ids;

  BoughtSeats(Confirmations confirmations, UsedPass usedPass, Ids ids) {
    this.confirmations = confirmations;
    this.usedPass = usedPass;
    this.ids = ids;
  }

  Result of(Payment.Charging payment) {
    var terms = payment.terms();
    return switch (confirmations.confirm(terms.booking(), terms.buyer())) {
      case Confirmations.Result.Confirmed(var booking) -> new Result.Bought(booking);
      case Confirmations.Result.Expired(var expired) -> again(expired);
      case Confirmations.Result.Cancelled _ -> new Result.Gone(PaymentEnd.CANCELLED_BY_BUYER);
      case Confirmations.Result.ConfirmedBefore _, Confirmations.Result.NoSuchBooking _ ->
          new Result.Gone(PaymentEnd.HOLD_ENDED);
    };
  }

  /** Last of all, once the payment is saved. */
  void usePass(Booking.Confirmed bought) {
    usedPass.by(bought.terms());
  }

  private Result again(Booking.Expired expired) {
    return confirmations
        .retake(expired.terms(), new BookingId(ids.next()))
        .<Result>map(Result.Bought::new)
        .orElseGet(() -> new Result.Gone(PaymentEnd.HOLD_ENDED));
  }

  sealed interface Result {
    record Bought(Booking.Confirmed booking) implements Result {}

    record Gone(PaymentEnd why) implements Result {}
  }
}
