package encore.persistence.coupon;

import encore.application.coupon.IssuedCouponViews;
import encore.application.coupon.UserCoupons;
import encore.domain.coupon.UserCoupon;
import encore.domain.coupon.UserCouponId;
import encore.domain.identity.UserId;
import java.util.Optional;

final class SqlIssuedCouponViews implements IssuedCouponViews {

  private final UserCoupons coupons;

  SqlIssuedCouponViews(UserCoupons coupons) {
    this.coupons = coupons;
  }

  @Override
  public Optional<UserCoupon.Terms> issued(UserCouponId coupon, UserId owner) {
    return coupons
        .find(coupon)
        .map(held -> held.one().terms())
        .filter(terms -> terms.owner().equals(owner));
  }
}
