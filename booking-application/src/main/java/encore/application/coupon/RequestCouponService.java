package encore.application.coupon;

import encore.application.shared.Ids;
import encore.application.shared.UseCase;
import encore.domain.coupon.IssueRequestId;

@UseCase
final class RequestCouponService implements RequestCoupon {

  private final CouponRequests requests;
  private final KnownSoldOut known;
  private final RequestPolicy policy;
  private final Ids ids;

  RequestCouponService(CouponRequests requests, KnownSoldOut known, RequestPolicy policy, Ids ids) {
    this.requests = requests;
    this.known = known;
    this.policy = policy;
    this.ids = ids;
  }

  @Override
  public Outcome request(Command command) {
    if (known.isSoldOut(command.coupon())) {
      return new Outcome.SoldOut();
    }
    var as = new IssueRequestId(ids.next());
    return requests.accept(command, as, policy.waitingMax());
  }
}
