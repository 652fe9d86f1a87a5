package encore.application.coupon;

import encore.domain.coupon.CouponId;
import encore.domain.coupon.UserCoupon;
import encore.domain.coupon.UserCouponId;
import encore.domain.identity.UserId;
import java.time.Instant;

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

  /**
   * By whoever comes, while the campaign is open, by the {@link CouponStrategy}: part of the
   * caller's transaction where the strategy can be, else one of its own. Who was accepted before
   * (V030) and waits comes first: then it is {@link Result.Behind}.
   *
   * @param as how it is called, if there is one left
   */
  Result take(CouponId coupon, UserId user, UserCouponId as);

  sealed interface Result {
    record Issued(UserCoupon.Usable coupon) implements Result {}

    /** Nothing was written, here and below. */
    record IssuedBefore(UserCouponId coupon) implements Result {}

    record SoldOut() implements Result {}

    record NotActive() implements Result {}

    /** Not yet, or not any more; only of what is taken. */
    record NotOpen(Instant opensAt, Instant closesAt) implements Result {}

    /** Others were promised an answer before: serve them, and come again; only of what is taken. */
    record Behind() implements Result {}

    /** So many at once that we could not tell in time; only of what is taken. */
    record Contended() implements Result {}

    record NoSuchCoupon() implements Result {}
  }
}
