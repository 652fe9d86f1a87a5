package encore.application.coupon;

import encore.application.shared.UseCase;
import encore.domain.coupon.CouponId;

@UseCase
final class ServeRequestsService implements ServeRequests {

  private final CouponRequests requests;
  private final RequestPolicy policy;

  ServeRequestsService(CouponRequests requests, RequestPolicy policy) {
    this.requests = requests;
    this.policy = policy;
  }

  @Override
  public int serve(CouponId coupon) {
    return requests.serve(coupon, policy.batch());
  }
}
