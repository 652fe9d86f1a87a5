package encore.application.order;

import encore.application.coupon.JudgeCoupon;
import encore.application.coupon.SpendCoupon;
import encore.application.order.PlaceOrder.Outcome;
import encore.application.shared.Part;
import encore.domain.coupon.CouponUse;
import encore.domain.coupon.CouponVerdict;
import encore.domain.coupon.UserCouponId;
import encore.domain.identity.UserId;
import encore.domain.order.Bill;
import encore.domain.order.Order;
import encore.domain.order.OrderId;
import java.time.Instant;
import java.util.Optional;

/** The coupon of an order: judged before the wallet is touched, and used after that. */
@Part
final class Vouchers {

  private final JudgeCoupon judgeCoupon;
  private final SpendCoupon coupons;

  Vouchers(JudgeCoupon judgeCoupon, SpendCoupon coupons) {
    this.judgeCoupon = judgeCoupon;
    this.coupons = coupons;
  }

  /** What is to be paid; locks nothing, as what a coupon takes off never changes. */
  Pricing price(UserId buyer, Bill full, Optional<UserCouponId> coupon) {
    return coupon
        .map(named ->
            judgeCoupon
                .judge(named, buyer, full.total())
                .map(verdict -> price(full, named, verdict))
                .orElseGet(() -> new Pricing.Refused(new Outcome.NoSuchCoupon())))
        .orElseGet(() -> new Pricing.Priced(full, Optional.empty()));
  }

  private static Pricing price(Bill full, UserCouponId coupon, CouponVerdict verdict) {
    return switch (verdict) {
      case CouponVerdict.Usable(var usable, var off) ->
          new Pricing.Priced(full.less(off, coupon), Optional.of(usable.terms().expiresAt()));
      case CouponVerdict.Refused(var why) -> new Pricing.Refused(new Outcome.CouponRefused(why));
    };
  }

  /** Judged again now that it is locked; empty, where it is used, or where there is none. */
  Optional<Outcome> use(OrderId order, UserId buyer, Pricing.Priced price) {
    return price
        .bill()
        .coupon()
        .flatMap(coupon -> {
          var until = price.until().orElseThrow();
          var total = price.bill().total();
          var wish = new SpendCoupon.Wish(coupon, buyer, use(order), total, until);
          return switch (coupons.reserve(wish)) {
            case SpendCoupon.Outcome.Reserved(var off) ->
                spent(coupon, order, off.equals(price.bill().discount()));
            case SpendCoupon.Outcome.Refused(var why) ->
                Optional.of(new Outcome.CouponRefused(why));
            case SpendCoupon.Outcome.NoSuchCoupon() -> Optional.of(new Outcome.NoSuchCoupon());
          };
        });
  }

  private Optional<Outcome> spent(UserCouponId coupon, OrderId order, boolean asJudged) {
    if (!asJudged || !coupons.spend(coupon, use(order))) {
      throw new IllegalStateException("it is not what it was a moment ago: " + coupon);
    }
    return Optional.empty();
  }

  void giveBack(Order.Terms order) {
    order.bill().coupon().ifPresent(coupon -> coupons.giveBack(coupon, use(order.id())));
  }

  private static CouponUse use(OrderId order) {
    return new CouponUse(order.value());
  }

  sealed interface Pricing {
    /**
     * It can be paid for.
     *
     * @param until when the coupon ends, if there is one
     */
    record Priced(Bill bill, Optional<Instant> until) implements Pricing {}

    record Refused(Outcome why) implements Pricing {}
  }
}
