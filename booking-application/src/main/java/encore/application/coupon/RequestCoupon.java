package encore.application.coupon;

import encore.domain.coupon.CouponId;
import encore.domain.coupon.UserCouponId;
import encore.domain.identity.UserId;
import java.time.Instant;

/**
 * Somebody asks for a coupon and is promised an answer: it comes soon, and in the order in which
 * they were promised one. Part of the caller's transaction; the promise is given by its commit.
 */
public interface RequestCoupon {

  Outcome request(Command command);

  record Command(UserId user, CouponId coupon) {}

  sealed interface Outcome {
    /** Now, or before and not answered yet. */
    record Accepted(IssueRequest request) implements Outcome {}

    /** Nothing was promised, here and below. He has one. */
    record IssuedBefore(UserCouponId coupon) implements Outcome {}

    /** Each is handed out, or promised to somebody who came before. */
    record SoldOut() implements Outcome {}

    record NotOpen(Instant opensAt, Instant closesAt) implements Outcome {}

    record NotActive() implements Outcome {}

    /** More wait than ever should: nobody serves them. */
    record Crowded() implements Outcome {}

    record NoSuchCoupon() implements Outcome {}
  }
}
