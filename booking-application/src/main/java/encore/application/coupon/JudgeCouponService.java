package encore.application.coupon;

import encore.application.shared.UseCase;
import encore.domain.coupon.CouponVerdict;
import encore.domain.coupon.UserCouponId;
import encore.domain.identity.UserId;
import encore.domain.shared.Money;
import java.util.Optional;

@UseCase
final class JudgeCouponService implements JudgeCoupon {

  private final UserCoupons coupons;

  JudgeCouponService(UserCoupons coupons) {
    this.coupons = coupons;
  }

  @Override
  public Optional<CouponVerdict> judge(UserCouponId coupon, UserId owner, Money price) {
    return coupons.find(coupon).filter(held -> held.isOf(owner)).map(held -> held.judge(price));
  }
}
