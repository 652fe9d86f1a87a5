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
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.security.SecurityRequirement;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping(path = "/api/coupons/{couponId}", produces = MediaType.APPLICATION_JSON_VALUE)
@Tag(name = "coupons")
@SecurityRequirement(name = "bearer")
class CouponIssueController {

  private final IssueCoupon issueCoupon;
  private final IssuedCouponViews coupons;
  private final RequestedIssue requested;

  CouponIssueController(
      IssueCoupon issueCoupon, IssuedCouponViews coupons, RequestedIssue requested) {
    this.issueCoupon = issueCoupon;
    this.coupons = coupons;
    this.requested = requested;
  }

  @Operation(
      operationId = "issueCoupon",
      summary = "Take a coupon",
      description =
          "First come, first served, one for each account; the body may be left out. At once (201),"
              + " or with `Prefer: respond-async` a promise of an answer (202), which is at"
              + " `Location` soon after; some campaigns do so unless you say `Prefer: wait=5`. Once"
              + " all are handed out everybody is told so, also who has one: it is in the list of"
              + " his coupons.")
  @ApiResponse(
      responseCode = "201",
      description = "It is yours",
      content = @Content(schema = @Schema(implementation = IssuedCoupon.class)))
  @ApiResponse(
      responseCode = "202",
      description = "You have a place; the answer is at `Location`",
      content = @Content(schema = @Schema(implementation = IssueRequestResponse.class)))
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
  ResponseEntity<Object> issue(
      @Parameter(example = CouponAdminController.EXAMPLE_ID) @PathVariable UUID couponId,
      @Parameter(example = "respond-async")
          @RequestHeader(name = "Prefer", required = false, defaultValue = "")
          List<String> prefer,
      SignedIn caller,
      Once once) {
    var coupon = new CouponId(couponId);
    var preference = IssuePreference.of(prefer);
    Function<Optional<UUID>, ResponseEntity<Object>> atOnce =
        name -> issue(new IssueCoupon.Command(caller.user(), coupon, name.map(UserCouponId::new)));
    Function<UUID, Optional<ResponseEntity<Object>>> before =
        name -> IssuedCoupon.before(coupons, new UserCouponId(name), caller.user());
    // The way may have changed since a request was begun; then it ends as it began.
    return requested.isPromised(coupon, preference)
        ? once.answerUnlessNamed(
            () -> requested.answer(coupon, caller.user(), preference), atOnce, before)
        : once.answerNamed(atOnce, before);
  }

  private ResponseEntity<Object> issue(IssueCoupon.Command command) {
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
