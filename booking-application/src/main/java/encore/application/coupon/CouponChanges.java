package encore.application.coupon;

import encore.domain.coupon.CouponId;

/**
 * Whoever remembers something of campaigns hears that one was edited on this instance: after the
 * commit, never inside it. Must not throw, and must be quick. A call can be lost, and others hear
 * nothing: what is remembered ends by itself, or is looked up.
 */
@FunctionalInterface
public interface CouponChanges {
  void changed(CouponId coupon);
}
