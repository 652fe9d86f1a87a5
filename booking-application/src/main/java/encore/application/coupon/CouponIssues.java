package encore.application.coupon;

import encore.domain.coupon.CouponId;
import encore.domain.coupon.UserCoupon;
import encore.domain.coupon.UserCouponId;
import encore.domain.identity.UserId;

/**
 * Hands one out: part of the caller's transaction, which has the campaign from then on, so that
 * numbers have no gap. Each user has one of a campaign at most, and of all not more than there are.
 */
public interface CouponIssues {

  /**
   * By the house, which need not wait for the campaign to open.
   *
   * @param as how it is called, if there is one left
   */
  Result give(CouponId coupon, UserId user, UserCouponId as);

  sealed interface Result {
    record Issued(UserCoupon.Usable coupon) implements Result {}

    /** Nothing was written, here and below. */
    record IssuedBefore(UserCouponId coupon) implements Result {}

    record SoldOut() implements Result {}

    record NotActive() implements Result {}

    record NoSuchCoupon() implements Result {}
  }
}
