package encore.application.coupon;

import encore.application.audit.AuditTrail;
import encore.application.shared.Ids;
import encore.application.shared.Transactions;
import encore.application.shared.UseCase;
import encore.domain.coupon.Coupon;
import encore.domain.coupon.CouponId;

@UseCase
final class CreateCouponService implements CreateCoupon {

  private final Coupons coupons;
  private final AuditTrail trail;
  private final Transactions transactions;
  private final Ids ids;

  CreateCouponService(Coupons coupons, AuditTrail trail, Transactions transactions, Ids ids) {
    this.coupons = coupons;
    this.trail = trail;
    this.transactions = transactions;
    this.ids = ids;
  }

  @Override
  public FiledCoupon create(Command command) {
    var coupon =
        new Coupon(
            new CouponId(ids.next()),
            command.name(),
            command.discount(),
            command.minimum(),
            command.validity(),
            command.window(),
            command.stock(),
            true,
            command.issueMode());
    return transactions.inOne(() -> {
      trail.record(CouponActs.created(command.actor(), coupon));
      return coupons.add(coupon);
    });
  }
}
