package encore.application.coupon;

import encore.domain.coupon.CouponId;
import encore.domain.coupon.IssueRequestId;
import encore.domain.coupon.UserCouponId;
import encore.domain.identity.UserId;
import java.time.Instant;

/** A promise of an answer, and the answer. */
public record IssueRequest(
    IssueRequestId id, CouponId coupon, UserId owner, Instant acceptedAt, Answer answer) {

  public boolean isOpen() {
    return answer instanceof Answer.Pending;
  }

  /** Once it is not pending it stays what it is. */
  public sealed interface Answer {
    record Pending() implements Answer {}

    record Issued(UserCouponId coupon, Instant at) implements Answer {}

    record Rejected(Reason why, Instant at) implements Answer {}
  }

  /** In the words of the problems that say the same at once. */
  public enum Reason {
    COUPON_ALREADY_ISSUED,
    COUPON_SOLD_OUT,
    COUPON_NOT_ACTIVE,
    /** The campaign was cleared away by hand while he waited. */
    COUPON_NOT_FOUND
  }
}
