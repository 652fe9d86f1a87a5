package encore.application.coupon;

import encore.domain.coupon.CouponId;

/**
 * Answers those who were promised an answer (202), in the order in which they were accepted, a
 * batch in one transaction, under the lock of the campaign. Safe on every instance at once.
 */
public interface ServeRequests {

  /**
   * One batch of a campaign.
   *
   * @return how many were answered; none, when nobody waits
   */
  int serve(CouponId coupon);
}
