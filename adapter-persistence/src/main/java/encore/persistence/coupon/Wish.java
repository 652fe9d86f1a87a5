package encore.persistence.coupon;

import encore.domain.coupon.CouponId;
import encore.domain.coupon.UserCouponId;
import encore.domain.identity.UserId;

/** One who wants one, as a batch carries him. */
record Wish(CouponId coupon, UserId user, UserCouponId as) {}
