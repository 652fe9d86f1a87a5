package encore.redis.coupon;

import encore.domain.coupon.CouponId;
import encore.domain.identity.UserId;
import java.util.List;

/** The keys of coupons. A cluster of Redis puts those of one campaign on one server. */
final class Keys {

  private Keys() {}

  static String count(CouponId coupon) {
    return "encore:coupon-count:{" + coupon.value() + "}";
  }

  /** The count, and what somebody has. */
  static List<String> of(CouponId coupon, UserId user) {
    return List.of(count(coupon), "encore:coupon-of:{" + coupon.value() + "}:" + user.value());
  }
}
