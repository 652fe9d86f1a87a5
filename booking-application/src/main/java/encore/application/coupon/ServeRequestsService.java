package encore.application.coupon;

import encore.application.shared.UseCase;
import encore.domain.coupon.CouponId;

@UseCase
final class ServeRequestsService implements ServeRequests {

  // A batch is one transaction, and holds up who comes meanwhile for as long.
  private static final int PER_BATCH = 500;

  private final CouponRequests requests;

  ServeRequestsService(CouponRequests requests) {
    this.requests = requests;
  }

  @Override
  public int serve(CouponId coupon) {
    return requests.serve(coupon, PER_BATCH);
  }
}
