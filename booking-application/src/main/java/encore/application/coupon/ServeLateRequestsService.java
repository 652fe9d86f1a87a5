package encore.application.coupon;

import encore.application.shared.UseCase;
import encore.domain.coupon.CouponId;

@UseCase
final class ServeLateRequestsService implements ServeLateRequests {

  private static final int CAMPAIGNS = 20;
  private static final int BATCHES = 20;

  private final WaitingRequests waiting;
  private final ServeRequests serveRequests;
  private final ChooseIssueWay way;
  private final RequestPolicy policy;

  ServeLateRequestsService(
      WaitingRequests waiting,
      ServeRequests serveRequests,
      ChooseIssueWay way,
      RequestPolicy policy) {
    this.waiting = waiting;
    this.serveRequests = serveRequests;
    this.way = way;
    this.policy = policy;
  }

  @Override
  public int serve() {
    var patience =
        way.chosen().way() == IssueWay.SYNC ? policy.patienceSilent() : policy.patience();
    return waiting.late(patience, CAMPAIGNS).stream().mapToInt(this::serve).sum();
  }

  /** Not for ever: the next campaign waits, and the next look comes. */
  private int serve(CouponId coupon) {
    int all = 0;
    int answered = 1;
    for (int batch = 0; batch < BATCHES && answered > 0; batch++) {
      answered = serveRequests.serve(coupon);
      all += answered;
    }
    return all;
  }
}
