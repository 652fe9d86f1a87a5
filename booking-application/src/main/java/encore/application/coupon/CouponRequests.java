package encore.application.coupon;

import encore.domain.coupon.CouponId;

/** Those who were promised an answer and wait for it. */
public interface CouponRequests {

  /**
   * Answers the first of them, in the order in which they were accepted: one transaction under the
   * lock of the campaign, by the time after it. Each has one, has had one, or is told why not.
   *
   * @return how many were answered
   */
  int serve(CouponId coupon, int max);
}
