package encore.application.coupon;

import encore.application.event.Event;
import encore.application.event.EventType;
import encore.application.event.Facts;
import encore.application.inbox.Subscriber;
import encore.application.shared.Part;
import encore.application.shared.Transactions;
import encore.domain.coupon.CouponId;
import java.util.Set;

/**
 * Hears the wishes and rings for them. It does not serve: the row that everybody wants would be
 * locked once for each of them, with a stand of the inbox locked all the while, and who waits for
 * it in vain would be put aside.
 */
@Part
final class CommandSubscriber implements Subscriber {

  static final String NAME = "coupons";
  static final String AGGREGATE = "coupon-request";

  private final CouponBell bell;
  private final Transactions transactions;

  CommandSubscriber(CouponBell bell, Transactions transactions) {
    this.bell = bell;
    this.transactions = transactions;
  }

  @Override
  public String name() {
    return NAME;
  }

  @Override
  public Set<EventType> types() {
    return Set.of(EventType.COUPON_ISSUE_REQUESTED);
  }

  @Override
  public void take(Event event, Facts facts) {
    var coupon = new CouponId(facts.id("couponId"));
    transactions.afterwards(() -> bell.ring(coupon));
  }
}
