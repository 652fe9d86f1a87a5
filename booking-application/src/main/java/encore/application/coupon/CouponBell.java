package encore.application.coupon;

import encore.domain.coupon.CouponId;

/** Says that somebody waits for his answer. It returns at once; a ring may be lost. */
@FunctionalInterface
public interface CouponBell {
  void ring(CouponId coupon);
}
