package encore.application.coupon;

import encore.application.audit.AuditTrail;
import encore.application.shared.Transactions;
import encore.application.shared.UseCase;
import encore.domain.coupon.CouponObstacle;
import encore.domain.coupon.UserCoupon;

@UseCase
final class RevokeCouponService implements RevokeCoupon {

  private final UserCoupons coupons;
  private final AuditTrail trail;
  private final Transactions transactions;

  RevokeCouponService(UserCoupons coupons, AuditTrail trail, Transactions transactions) {
    this.coupons = coupons;
    this.trail = trail;
    this.transactions = transactions;
  }

  @Override
  public Outcome revoke(Command command) {
    return transactions.inOne(() ->
        coupons
            .of(command.coupon(), command.user())
            .flatMap(coupons::lock)
            .map(held -> revoke(command, held))
            .orElseGet(Outcome.NoSuchCoupon::new));
  }

  private Outcome revoke(Command command, UserCoupons.Held held) {
    return switch (held.one().at(held.now())) {
      case UserCoupon.Usable usable -> {
        coupons.save(usable.revoke(held.now()));
        trail.record(CouponActs.revoked(command.actor(), usable.terms(), command.reason()));
        yield new Outcome.Revoked();
      }
      case UserCoupon.Revoked _ -> new Outcome.Revoked();
      case UserCoupon.Reserved _ -> new Outcome.NotRevocable(CouponObstacle.RESERVED);
      case UserCoupon.Used _ -> new Outcome.NotRevocable(CouponObstacle.USED);
      case UserCoupon.Expired _ -> new Outcome.NotRevocable(CouponObstacle.EXPIRED);
    };
  }
}
