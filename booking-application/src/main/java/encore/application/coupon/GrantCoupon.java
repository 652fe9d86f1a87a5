package encore.application.coupon;

import encore.domain.coupon.CouponId;
import encore.domain.coupon.UserCoupon;
import encore.domain.coupon.UserCouponId;
import encore.domain.identity.UserId;

/** The house gives somebody a coupon, of those that there are; it is written down. */
public interface GrantCoupon {

  Outcome grant(Command command);

  record Command(UserId actor, CouponId coupon, UserId user) {}

  sealed interface Outcome {
    record Granted(UserCoupon.Usable coupon) implements Outcome {}

    /** He has one: nobody has two of a campaign. */
    record GrantedBefore(UserCouponId coupon) implements Outcome {}

    record SoldOut() implements Outcome {}

    /** It is stopped, or what is handed out would be over at once. */
    record NotActive() implements Outcome {}

    record NoSuchCoupon() implements Outcome {}
  }
}
