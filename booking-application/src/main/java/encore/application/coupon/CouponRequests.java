package encore.application.coupon;

import encore.domain.coupon.CouponId;
import encore.domain.coupon.IssueRequestId;
import java.time.Duration;

/** Those who were promised an answer and wait for it. */
public interface CouponRequests {

  /**
   * Writes a promise down, if one can be given: of the caller's transaction, without a lock on the
   * campaign.
   *
   * @param as how it is called, if he does not wait already
   * @param waitingMax for this campaign
   */
  RequestCoupon.Outcome accept(RequestCoupon.Command wish, IssueRequestId as, int waitingMax);

  /**
   * Answers the first of them, in the order in which they were accepted: one transaction under the
   * lock of the campaign, by the time after it. Each has one, has had one, or is told why not.
   *
   * @return how many were answered
   */
  int serve(CouponId coupon, int max);

  /** Answers that are older than that. */
  int forget(Duration olderThan, int rowsMax);
}
