package encore.application.coupon;

import encore.domain.coupon.CouponId;
import encore.domain.coupon.UserCoupon;
import encore.domain.coupon.UserCouponId;
import encore.domain.identity.UserId;
import java.time.Instant;
import java.util.Optional;

/**
 * Somebody takes one of a campaign that is open, first come first served, and hears at once whether
 * he has it. No part of a bigger transaction: a strategy may need one of its own.
 */
public interface IssueCoupon {

  Outcome issue(Command command);

  /**
   * Who wants one of what.
   *
   * @param as how it is to be called; none: whatever comes next
   */
  record Command(UserId user, CouponId coupon, Optional<UserCouponId> as) {}

  sealed interface Outcome {
    record Issued(UserCoupon.Usable coupon) implements Outcome {}

    /** He has one, whatever became of it: nobody has two of a campaign. */
    record IssuedBefore(UserCouponId coupon) implements Outcome {}

    /** Also to somebody who has one, once it is known that nobody can have one any more. */
    record SoldOut() implements Outcome {}

    /** It is stopped, or what is handed out would be over at once. */
    record NotActive() implements Outcome {}

    /** Not yet, or not any more. */
    record NotOpen(Instant opensAt, Instant closesAt) implements Outcome {}

    record NoSuchCoupon() implements Outcome {}

    /** So many at once, or so many who wait since before, that we could not tell in time. */
    record Contended() implements Outcome {}
  }
}
