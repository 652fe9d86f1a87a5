package encore.application.coupon;

import encore.domain.coupon.Coupon;
import encore.domain.coupon.CouponId;
import encore.domain.coupon.CouponVerdict;
import encore.domain.coupon.UserCoupon;
import encore.domain.coupon.UserCouponId;
import encore.domain.identity.UserId;
import encore.domain.shared.Money;
import java.time.Instant;
import java.util.Optional;

/** What users have. In the order of locks it comes after the wallet. */
public interface UserCoupons {

  /** Unlocked: it may have moved on before it is looked at. */
  Optional<Held> find(UserCouponId coupon);

  /** Locks it until the transaction ends; the time is read after that. */
  Optional<Held> lock(UserCouponId coupon);

  /** Which one somebody has of a campaign. */
  Optional<UserCouponId> of(CouponId coupon, UserId user);

  /** Writes the next state of one that is locked. */
  void save(UserCoupon next);

  /**
   * One with its campaign.
   *
   * @param one as it is written; {@link UserCoupon#at} says how it stands
   */
  record Held(Coupon coupon, UserCoupon one, Instant now) {

    boolean isOf(UserId user) {
      return one.terms().owner().equals(user);
    }

    CouponVerdict judge(Money price) {
      return coupon.judge(one, price, now);
    }
  }
}
