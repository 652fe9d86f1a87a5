package encore.web.coupon;

import encore.domain.coupon.CouponObstacle;
import encore.domain.coupon.UserCouponId;
import encore.web.problem.Problem;
import encore.web.problem.Refusal;
import encore.web.problem.Violation;
import java.time.Instant;
import java.time.temporal.ChronoUnit;

/** Why the house cannot do with a coupon what it would like to. */
final class CouponRefusals {
  private CouponRefusals() {}

  static Refusal belowIssued(long issued) {
    return Refusal.of(Violation.ofBody("#/totalQuantity", "MIN", Long.toString(issued)));
  }

  static Refusal neverOpen(Instant opensAt) {
    var opening = opensAt.truncatedTo(ChronoUnit.SECONDS).toString();
    return Refusal.of(Violation.ofBody("#/closesAt", "AFTER", opening));
  }

  static Refusal issuedBefore(UserCouponId coupon) {
    return Refusal.of(Problem.COUPON_ALREADY_ISSUED).with("userCouponId", coupon.value());
  }

  /** Not yet, or not any more: the times say which. */
  static Refusal notOpen(Instant opensAt, Instant closesAt) {
    return Refusal.of(Problem.COUPON_NOT_ACTIVE)
        .saying("window")
        .with("opensAt", opensAt)
        .with("closesAt", closesAt);
  }

  static Refusal notRevocable(CouponObstacle why) {
    return Refusal.of(Problem.COUPON_NOT_USABLE).saying("taken").with("reasonCode", why);
  }
}
