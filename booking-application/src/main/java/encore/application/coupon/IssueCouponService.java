package encore.application.coupon;

import encore.application.shared.Ids;
import encore.application.shared.UseCase;
import encore.domain.coupon.CouponId;
import encore.domain.coupon.UserCouponId;
import encore.domain.identity.UserId;

@UseCase
final class IssueCouponService implements IssueCoupon {

  private static final int TRIES = 100;

  private final CouponIssues issues;
  private final ServeRequests serveRequests;
  private final Ids ids;

  IssueCouponService(CouponIssues issues, ServeRequests serveRequests, Ids ids) {
    this.issues = issues;
    this.serveRequests = serveRequests;
    this.ids = ids;
  }

  /** Who was promised an answer before is served before. */
  @Override
  public CouponIssues.Result issue(CouponId coupon, UserId user) {
    for (int attempt = 0; attempt < TRIES; attempt++) {
      var result = issues.take(coupon, user, new UserCouponId(ids.next()));
      if (!(result instanceof CouponIssues.Result.Behind)) {
        return result;
      }
      serveRequests.serve(coupon);
    }
    return new CouponIssues.Result.Contended();
  }
}
