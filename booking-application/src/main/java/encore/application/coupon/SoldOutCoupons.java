package encore.application.coupon;

import encore.domain.coupon.CouponId;
import java.util.Set;

/** Which campaigns have none left. */
@FunctionalInterface
public interface SoldOutCoupons {

  /** Those among these of which as many are handed out as there are; one statement for all. */
  Set<CouponId> among(Set<CouponId> coupons);
}
