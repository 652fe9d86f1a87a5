package encore.application.payment;

import encore.domain.booking.BookingId;
import encore.domain.coupon.CouponObstacle;
import encore.domain.coupon.UserCouponId;
import encore.domain.identity.UserId;
import encore.domain.payment.PayMethod;
import encore.domain.payment.Payment;
import encore.domain.payment.PaymentId;
import encore.domain.shared.Money;
import java.time.Instant;
import java.util.Optional;

/**
 * A buyer says how he pays for a hold, and with which coupon. Points are set aside until it ends,
 * and so is the coupon; nothing is spent.
 */
public interface OpenPayment {

  Outcome open(Command command);

  /** The coupon is one of his, if he names one; what it takes off is ours to say. */
  record Command(
      UserId buyer, BookingId booking, PayMethod method, Optional<UserCouponId> coupon) {}

  sealed interface Outcome {
    record Opened(Payment.Ready payment) implements Outcome {}

    /** Nothing is kept: there is less in the wallet. */
    record NotEnough(Money required, Money balance) implements Outcome {}

    /** The time was up before. */
    record HoldEnded(Instant expiredAt) implements Outcome {}

    /** It is confirmed, or cancelled. */
    record NotPayable(boolean confirmed) implements Outcome {}

    /** Another one for the same hold is under way. */
    record ExistsAlready(PaymentId payment) implements Outcome {}

    /** So many at once that we could not tell in time; nothing was changed. */
    record Contended() implements Outcome {}

    record NoSuchBooking() implements Outcome {}

    /** Nothing is kept. */
    record CouponRefused(CouponObstacle why) implements Outcome {}

    /** Nobody's, or somebody else's. */
    record NoSuchCoupon() implements Outcome {}
  }
}
