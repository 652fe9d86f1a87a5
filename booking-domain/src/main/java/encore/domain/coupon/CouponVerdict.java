package encore.domain.coupon;

import encore.domain.shared.Money;

/** Whether a coupon can be used for something at this price, at this instant. */
public sealed interface CouponVerdict {

  /** It takes so much off. */
  record Usable(UserCoupon.Usable coupon, Money discount) implements CouponVerdict {}

  record Refused(CouponObstacle why) implements CouponVerdict {}
}
