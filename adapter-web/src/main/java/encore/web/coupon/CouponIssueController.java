package encore.web.coupon;

import static encore.web.problem.Problem.BUSY;
import static encore.web.problem.Problem.COUPON_ALREADY_ISSUED;
import static encore.web.problem.Problem.COUPON_NOT_ACTIVE;
import static encore.web.problem.Problem.COUPON_NOT_FOUND;
import static encore.web.problem.Problem.COUPON_SOLD_OUT;
import static encore.web.problem.Problem.OUTCOME_UNKNOWN;
import static encore.web.problem.Problem.RATE_LIMITED;
import static encore.web.problem.Problem.VALIDATION_FAILED;

import encore.application.coupon.IssueCoupon;
import encore.application.coupon.IssuedCouponViews;
import encore.domain.coupon.CouponId;
import encore.domain.coupon.UserCouponId;
import encore.web.idempotency.Once;
import encore.web.identity.SignedIn;
import encore.web.openapi.Answers;
import encore.web.problem.Refusal;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.security.SecurityRequirement;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping(path = "/api/coupons/{couponId}", produces = MediaType.APPLICATION_JSON_VALUE)
@Tag(name = "coupons")
@SecurityRequirement(name = "bearer")
class CouponIssueController {

  private final IssueCoupon issueCoupon;
  private final IssuedCouponViews coupons;

  CouponIssueController(IssueCoupon issueCoupon, IssuedCouponViews coupons) {
    this.issueCoupon = issueCoupon;
    this.coupons = coupons;
  }

  @Operation(
      operationId = "issueCoupon",
      summary = "Take a coupon",
      description =
          "First come, first served, one for each account; the body may be left out. Once all are"
              + " handed out everybody is told so, also who has one: it is in the list of his"
              + " coupons.")
  @Answers({
    VALIDATION_FAILED,
    COUPON_NOT_FOUND,
    COUPON_ALREADY_ISSUED,
    COUPON_SOLD_OUT,
    COUPON_NOT_ACTIVE,
    RATE_LIMITED,
    BUSY,
    OUTCOME_UNKNOWN
  })
  @PostMapping("/issue")
  @ResponseStatus(HttpStatus.CREATED)
  ResponseEntity<IssuedCoupon> issue(
      @Parameter(example = CouponAdminController.EXAMPLE_ID) @PathVariable UUID couponId,
      SignedIn caller,
      Once once) {
    var coupon = new CouponId(couponId);
    return once.answerNamed(
        name -> issue(new IssueCoupon.Command(caller.user(), coupon, name.map(UserCouponId::new))),
        name -> IssuedCoupon.before(coupons, new UserCouponId(name), caller.user()));
  }

  private ResponseEntity<IssuedCoupon> issue(IssueCoupon.Command command) {
    return switch (issueCoupon.issue(command)) {
      case IssueCoupon.Outcome.Issued(var coupon) -> IssuedCoupon.now(coupon.terms());
      case IssueCoupon.Outcome.IssuedBefore(var coupon) ->
          throw CouponRefusals.issuedBefore(coupon);
      case IssueCoupon.Outcome.SoldOut() -> throw Refusal.of(COUPON_SOLD_OUT);
      case IssueCoupon.Outcome.NotActive() -> throw Refusal.of(COUPON_NOT_ACTIVE);
      case IssueCoupon.Outcome.NotOpen(var opensAt, var closesAt) ->
          throw CouponRefusals.notOpen(opensAt, closesAt);
      case IssueCoupon.Outcome.NoSuchCoupon() -> throw Refusal.of(COUPON_NOT_FOUND);
      case IssueCoupon.Outcome.Contended() -> throw Refusal.of(BUSY);
    };
  }
}
