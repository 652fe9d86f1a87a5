package encore.application.coupon;

import encore.application.audit.AuditTrail;
import encore.application.shared.Transactions;
import encore.application.shared.UseCase;
import encore.domain.coupon.Coupon;
import encore.domain.coupon.CouponWindow;
import java.util.List;

@UseCase
final class EditCouponService implements EditCoupon {

  private final Coupons coupons;
  private final AuditTrail trail;
  private final Transactions transactions;
  private final List<CouponChanges> changes;

  EditCouponService(
      Coupons coupons, AuditTrail trail, Transactions transactions, List<CouponChanges> changes) {
    this.coupons = coupons;
    this.trail = trail;
    this.transactions = transactions;
    this.changes = List.copyOf(changes);
  }

  @Override
  public Outcome edit(Command command) {
    return transactions.inOne(
        () ->
            coupons
                .lock(command.coupon())
                .map(was -> edit(command, was))
                .orElseGet(Outcome.NoSuchCoupon::new),
        Outcome.Edited.class::isInstance);
  }

  private Outcome edit(Command command, FiledCoupon was) {
    if (was.version() != command.seen()) {
      return new Outcome.Stale();
    }
    var change = command.change();
    var before = was.coupon();
    long total = change.total().orElse(before.stock().total());
    if (total < before.stock().issued()) {
      return new Outcome.BelowIssued(before.stock().issued());
    }
    var opensAt = change.opensAt().orElse(before.window().opensAt());
    var closesAt = change.closesAt().orElse(before.window().closesAt());
    if (!opensAt.isBefore(closesAt)) {
      return new Outcome.NeverOpen(opensAt);
    }
    return edited(command, was, after(before, change, new CouponWindow(opensAt, closesAt), total));
  }

  private static Coupon after(Coupon was, Change change, CouponWindow window, long total) {
    return new Coupon(
        was.id(),
        change.name().orElse(was.name()),
        was.discount(),
        was.minimum(),
        was.validity(),
        window,
        new Coupon.Stock(total, was.stock().issued()),
        change.active().orElse(was.active()),
        change.issueMode().orElse(was.issueMode()));
  }

  /** What changes nothing is no edit. */
  private Outcome edited(Command command, FiledCoupon was, Coupon is) {
    if (is.equals(was.coupon())) {
      return new Outcome.Edited(was);
    }
    trail.record(CouponActs.edited(command.actor(), was.coupon(), is));
    var edited = coupons.edit(was, is);
    transactions.afterwards(() -> changes.forEach(each -> each.changed(is.id())));
    return new Outcome.Edited(edited);
  }
}
