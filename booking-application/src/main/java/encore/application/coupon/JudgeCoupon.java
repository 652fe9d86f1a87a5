package encore.application.coupon;

import encore.domain.coupon.CouponVerdict;
import encore.domain.coupon.UserCouponId;
import encore.domain.identity.UserId;
import encore.domain.shared.Money;
import java.util.Optional;

/**
 * Somebody asks what a coupon of his would take off a price. Nothing is changed or kept for him.
 */
public interface JudgeCoupon {

  /** Empty when he has no such coupon, whether or not somebody else has. */
  Optional<CouponVerdict> judge(UserCouponId coupon, UserId owner, Money price);
}
