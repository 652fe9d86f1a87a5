package encore.application.coupon;

import encore.domain.coupon.UserCoupon;
import encore.domain.coupon.UserCouponId;
import encore.domain.identity.UserId;
import java.util.Optional;

/** What somebody was handed out, whatever became of it. */
@FunctionalInterface
public interface IssuedCouponViews {

  Optional<UserCoupon.Terms> issued(UserCouponId coupon, UserId owner);
}
