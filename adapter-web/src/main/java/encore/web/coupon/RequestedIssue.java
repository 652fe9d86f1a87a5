package encore.web.coupon;

import static encore.web.problem.Problem.COUPON_NOT_ACTIVE;
import static encore.web.problem.Problem.COUPON_NOT_FOUND;
import static encore.web.problem.Problem.COUPON_SOLD_OUT;

import encore.application.coupon.ChooseIssueWay;
import encore.application.coupon.IssueRequest;
import encore.application.coupon.IssueWay;
import encore.application.coupon.RequestCoupon;
import encore.application.shared.Unavailable;
import encore.domain.coupon.CouponId;
import encore.domain.coupon.IssueMode;
import encore.domain.identity.UserId;
import encore.web.problem.Refusal;
import java.net.URI;
import java.util.concurrent.RejectedExecutionException;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;

/** The answer of an issue that is a promise (202), and whether it is one. */
@Component
class RequestedIssue {

  private static final String PREFERENCE_APPLIED = "Preference-Applied";

  private final RequestCoupon requestCoupon;
  private final ChooseIssueWay way;
  private final IssueModes modes;

  RequestedIssue(RequestCoupon requestCoupon, ChooseIssueWay way, IssueModes modes) {
    this.requestCoupon = requestCoupon;
    this.way = way;
    this.modes = modes;
  }

  /** What he prefers, else what the campaign does, if promises are given at all right now. */
  boolean isPromised(CouponId coupon, IssuePreference preference) {
    return way.chosen().way() == IssueWay.ASYNC
        && preference.wish().orElseGet(() -> modes.of(coupon)) == IssueMode.ASYNC;
  }

  /** One transaction with its key, if there is one; whatever is no promise is thrown. */
  ResponseEntity<Object> answer(CouponId coupon, UserId user, IssuePreference preference) {
    return switch (requestCoupon.request(new RequestCoupon.Command(user, coupon))) {
      case RequestCoupon.Outcome.Accepted(var request) -> accepted(request, preference);
      case RequestCoupon.Outcome.IssuedBefore(var one) -> throw CouponRefusals.issuedBefore(one);
      case RequestCoupon.Outcome.SoldOut() -> throw Refusal.of(COUPON_SOLD_OUT);
      case RequestCoupon.Outcome.NotOpen(var opens, var closes) ->
          throw CouponRefusals.notOpen(opens, closes);
      case RequestCoupon.Outcome.NotActive() -> throw Refusal.of(COUPON_NOT_ACTIVE);
      case RequestCoupon.Outcome.NoSuchCoupon() -> throw Refusal.of(COUPON_NOT_FOUND);
      case RequestCoupon.Outcome.Crowded() -> throw crowded();
    };
  }

  private static ResponseEntity<Object> accepted(IssueRequest request, IssuePreference preference) {
    var location = URI.create(CouponRequestController.PATH + "/" + request.id().value());
    var answer = ResponseEntity.accepted().location(location);
    if (preference.isApplied(IssueMode.ASYNC)) {
      answer.header(PREFERENCE_APPLIED, IssuePreference.APPLIED);
    }
    return answer
        .header(HttpHeaders.RETRY_AFTER, CouponRequestController.SOON)
        .cacheControl(CacheControl.noStore())
        .body(IssueRequestResponse.of(request));
  }

  private static Unavailable crowded() {
    var why = new RejectedExecutionException("more wait for this coupon than ever should");
    return new Unavailable("coupons", Unavailable.Reason.BUSY, why);
  }
}
