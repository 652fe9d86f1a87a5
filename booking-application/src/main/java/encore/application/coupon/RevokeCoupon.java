package encore.application.coupon;

import encore.domain.coupon.CouponId;
import encore.domain.coupon.CouponObstacle;
import encore.domain.identity.UserId;

/** The house takes away what somebody has, as long as he does not pay with it; it is on record. */
public interface RevokeCoupon {

  Outcome revoke(Command command);

  record Command(UserId actor, CouponId coupon, UserId user, String reason) {}

  sealed interface Outcome {
    /** Now or since an earlier call; its number is not given to anybody else. */
    record Revoked() implements Outcome {}

    /** Nothing was changed: it is used, or about to be, or over by itself. */
    record NotRevocable(CouponObstacle why) implements Outcome {}

    record NoSuchCoupon() implements Outcome {}
  }
}
