package encore.application.coupon;

import encore.application.shared.Page;
import encore.domain.coupon.CouponId;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/** Campaigns as they stand at this instant. */
public interface CouponViews {

  Optional<FiledCoupon> coupon(CouponId coupon);

  /** Newest first; those that are active, or all. */
  Page<FiledCoupon, Cursor> coupons(boolean all, Optional<Cursor> after, int limit);

  /** Where a list goes on: behind the campaign that was made then. */
  record Cursor(Instant createdAt, UUID coupon) {}
}
