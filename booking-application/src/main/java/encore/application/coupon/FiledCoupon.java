package encore.application.coupon;

import encore.domain.coupon.Coupon;
import encore.domain.coupon.CouponStatus;
import java.time.Instant;

/**
 * A campaign as it stands.
 *
 * @param version counts edits; what was handed out is none
 * @param now when it stood so
 */
public record FiledCoupon(Coupon coupon, long version, Instant createdAt, Instant now) {

  public CouponStatus status() {
    return coupon.status(now);
  }
}
