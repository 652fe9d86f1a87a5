package encore.application.coupon;

import encore.domain.coupon.CouponObstacle;
import encore.domain.coupon.CouponUse;
import encore.domain.coupon.UserCouponId;
import encore.domain.identity.UserId;
import encore.domain.shared.Money;
import java.time.Instant;

/**
 * A coupon goes along with what is paid for with it: each step is part of the transaction that
 * moves the payment, after the wallet. Saying it twice changes nothing the second time.
 */
public interface SpendCoupon {

  /** Takes it for this use alone until then, if it can be used at this price. */
  Outcome reserve(Wish wish);

  /**
   * Keeps what was reserved, for as long as nobody knows whether it was paid. False: the time was
   * up, and something else has taken it.
   */
  boolean keep(UserCouponId coupon, CouponUse use);

  /** It is used. False as above. */
  boolean spend(UserCouponId coupon, CouponUse use);

  /** It was not paid, or given back. What something else has taken by now stays as it is. */
  void giveBack(UserCouponId coupon, CouponUse use);

  /** The price is that of what is paid for, before anything is taken off. */
  record Wish(UserCouponId coupon, UserId owner, CouponUse use, Money price, Instant until) {}

  sealed interface Outcome {
    record Reserved(Money discount) implements Outcome {}

    /** Nothing was changed. */
    record Refused(CouponObstacle why) implements Outcome {}

    /** Nobody's, or somebody else's. */
    record NoSuchCoupon() implements Outcome {}
  }
}
