package encore.application.coupon;

import encore.domain.coupon.CouponId;
import encore.domain.identity.UserId;

/** Somebody takes a coupon, now. */
public interface IssueCoupon {
  CouponIssues.Result issue(CouponId coupon, UserId user);
}
