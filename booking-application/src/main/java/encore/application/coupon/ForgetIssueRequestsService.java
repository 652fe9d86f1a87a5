package encore.application.coupon;

import encore.application.shared.UseCase;

@UseCase
final class ForgetIssueRequestsService implements ForgetIssueRequests {

  private static final int ROWS = 1_000;
  private static final int STEPS = 100;

  private final CouponRequests requests;
  private final RequestPolicy policy;

  ForgetIssueRequestsService(CouponRequests requests, RequestPolicy policy) {
    this.requests = requests;
    this.policy = policy;
  }

  @Override
  public int forget() {
    int all = 0;
    int gone = ROWS;
    for (int step = 0; step < STEPS && gone == ROWS; step++) {
      gone = requests.forget(policy.keep(), ROWS);
      all += gone;
    }
    return all;
  }
}
