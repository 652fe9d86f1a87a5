package encore.application.coupon;

import encore.application.shared.UseCase;
import encore.domain.coupon.CouponUse;
import encore.domain.coupon.CouponVerdict;
import encore.domain.coupon.UserCoupon;
import encore.domain.coupon.UserCouponId;

@UseCase
final class SpendCouponService implements SpendCoupon {

  private final UserCoupons coupons;

  SpendCouponService(UserCoupons coupons) {
    this.coupons = coupons;
  }

  @Override
  public Outcome reserve(Wish wish) {
    return coupons
        .lock(wish.coupon())
        .filter(held -> held.isOf(wish.owner()))
        .map(held -> reserve(wish, held))
        .orElseGet(Outcome.NoSuchCoupon::new);
  }

  private Outcome reserve(Wish wish, UserCoupons.Held held) {
    return switch (held.judge(wish.price())) {
      case CouponVerdict.Usable(var usable, var discount) -> {
        coupons.save(usable.reserve(wish.use(), wish.until()));
        yield new Outcome.Reserved(discount);
      }
      case CouponVerdict.Refused(var why) -> new Outcome.Refused(why);
    };
  }

  @Override
  public boolean keep(UserCouponId coupon, CouponUse use) {
    return switch (locked(coupon).one()) {
      case UserCoupon.Reserved reserved when reserved.use().equals(use) -> {
        coupons.save(reserved.keep());
        yield true;
      }
      case UserCoupon other -> isUsedFor(use, other);
    };
  }

  @Override
  public boolean spend(UserCouponId coupon, CouponUse use) {
    var held = locked(coupon);
    return switch (held.one()) {
      case UserCoupon.Reserved reserved when reserved.use().equals(use) -> {
        coupons.save(reserved.spend(held.now()));
        yield true;
      }
      case UserCoupon other -> isUsedFor(use, other);
    };
  }

  @Override
  public void giveBack(UserCouponId coupon, CouponUse use) {
    switch (locked(coupon).one()) {
      case UserCoupon.Reserved reserved when reserved.use().equals(use) ->
          coupons.save(reserved.release());
      case UserCoupon.Used used when used.use().equals(use) -> coupons.save(used.giveBack());
      case UserCoupon _ -> {}
    }
  }

  private static boolean isUsedFor(CouponUse use, UserCoupon coupon) {
    return coupon instanceof UserCoupon.Used used && used.use().equals(use);
  }

  private UserCoupons.Held locked(UserCouponId coupon) {
    return coupons
        .lock(coupon)
        .orElseThrow(() -> new IllegalStateException("cleared away by hand: " + coupon));
  }
}
