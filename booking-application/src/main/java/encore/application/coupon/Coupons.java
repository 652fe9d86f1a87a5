package encore.application.coupon;

import encore.domain.coupon.Coupon;
import encore.domain.coupon.CouponId;
import java.util.Optional;

/** The campaigns, for those who edit them: inside a transaction of the caller. */
public interface Coupons {

  FiledCoupon add(Coupon coupon);

  /** Nobody else edits it or hands out one of it until the end of the transaction. */
  Optional<FiledCoupon> lock(CouponId coupon);

  /** Of one that is locked; gives its next version. */
  FiledCoupon edit(FiledCoupon was, Coupon is);
}
