package encore.application.payment;

import encore.domain.booking.Booking;
import encore.domain.identity.UserId;
import encore.domain.payment.Payment;
import encore.domain.payment.PaymentId;
import encore.domain.shared.Money;
import java.time.Instant;
import java.util.Optional;

/**
 * The money moves and the seats are the buyer's: both, or neither. By points that is one
 * transaction; a gateway is asked between two.
 */
public interface CompletePayment {

  Outcome complete(Command command);

  /** The token stands for a card; points need none. */
  record Command(UserId buyer, PaymentId payment, Optional<String> token) {}

  sealed interface Outcome {

    /** What was in the wallet before and after, where it was paid from there. */
    record Paid(
        Payment.Completed payment,
        Booking.Confirmed booking,
        Optional<Money> before,
        Optional<Money> after)
        implements Outcome {}

    /** The gateway was asked and has not said yet; the payment will tell. */
    record Pending(Payment.Charging payment) implements Outcome {}

    /** Nothing was changed: there is less in the wallet. */
    record NotEnough(Money required, Money balance) implements Outcome {}

    /**
     * Nothing was changed: the hold had more time than the coupon was kept for, and another payment
     * has it. This one may be called off, and another opened at the full price.
     */
    record CouponGone() implements Outcome {}

    /** The hold stands, and may be paid for in another way. */
    record Declined(String code) implements Outcome {}

    /** The money of a card came too late, or was wrong, and goes back. */
    record GoesBack(Payment payment) implements Outcome {}

    /** The time was up before; nothing was spent. */
    record HoldEnded(Instant expiredAt) implements Outcome {}

    record PaidBefore(Payment.Completed payment) implements Outcome {}

    /** It ended in another way; a new one may be opened as long as the hold stands. */
    record OverAlready(Payment payment) implements Outcome {}

    record NoToken() implements Outcome {}

    /** So many at once that we could not tell in time; nothing was changed. */
    record Contended() implements Outcome {}

    record NoSuchPayment() implements Outcome {}
  }
}
