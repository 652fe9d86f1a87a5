package encore.application.coupon;

import encore.application.shared.UseCase;
import encore.domain.coupon.CouponId;
import java.util.HashSet;

@UseCase
final class LookAtSoldOutCouponsService implements LookAtSoldOutCoupons {

  private final SoldOutCoupons soldOut;
  private final SoldOutLatch latch;

  LookAtSoldOutCouponsService(SoldOutCoupons soldOut, SoldOutLatch latch) {
    this.soldOut = soldOut;
    this.latch = latch;
  }

  @Override
  public int look() {
    var raised = new HashSet<CouponId>(latch.closed());
    if (!raised.isEmpty()) {
      raised.removeAll(soldOut.among(raised));
      latch.open(raised);
    }
    return raised.size();
  }
}
