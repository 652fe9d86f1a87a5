package encore.application.coupon;

import encore.domain.coupon.CouponId;

/** Campaigns that this instance remembers as sold out: a hint that saves a question. */
@FunctionalInterface
public interface KnownSoldOut {
  boolean isSoldOut(CouponId coupon);
}
