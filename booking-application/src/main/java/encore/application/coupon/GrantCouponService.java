package encore.application.coupon;

import encore.application.audit.AuditTrail;
import encore.application.shared.Ids;
import encore.application.shared.Transactions;
import encore.application.shared.UseCase;
import encore.domain.coupon.UserCoupon;
import encore.domain.coupon.UserCouponId;

@UseCase
final class GrantCouponService implements GrantCoupon {

  private final CouponIssues issues;
  private final AuditTrail trail;
  private final Transactions transactions;
  private final Ids ids;

  GrantCouponService(CouponIssues issues, AuditTrail trail, Transactions transactions, Ids ids) {
    this.issues = issues;
    this.trail = trail;
    this.transactions = transactions;
    this.ids = ids;
  }

  @Override
  public Outcome grant(Command command) {
    var as = new UserCouponId(ids.next());
    return transactions.inOne(() -> grant(command, as), Outcome.Granted.class::isInstance);
  }

  private Outcome grant(Command command, UserCouponId as) {
    return switch (issues.give(command.coupon(), command.user(), as)) {
      case CouponIssues.Result.Issued(var coupon) -> granted(command, coupon);
      case CouponIssues.Result.IssuedBefore(var coupon) -> new Outcome.GrantedBefore(coupon);
      case CouponIssues.Result.SoldOut() -> new Outcome.SoldOut();
      case CouponIssues.Result.NotActive() -> new Outcome.NotActive();
      case CouponIssues.Result.NoSuchCoupon() -> new Outcome.NoSuchCoupon();
      case CouponIssues.Result.NotOpen _,
          CouponIssues.Result.Behind _,
          CouponIssues.Result.Contended _ ->
          throw new IllegalStateException("the house waits for nobody: " + command.coupon());
    };
  }

  private Outcome granted(Command command, UserCoupon.Usable coupon) {
    trail.record(CouponActs.granted(command.actor(), coupon.terms()));
    return new Outcome.Granted(coupon);
  }
}
