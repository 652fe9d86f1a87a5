package encore.web.coupon;

import static encore.web.problem.Problem.COUPON_ALREADY_ISSUED;
import static encore.web.problem.Problem.COUPON_NOT_ACTIVE;
import static encore.web.problem.Problem.COUPON_NOT_FOUND;
import static encore.web.problem.Problem.COUPON_SOLD_OUT;
import static encore.web.problem.Problem.OUTCOME_UNKNOWN;
import static encore.web.problem.Problem.VALIDATION_FAILED;

import encore.application.coupon.CouponIssues.Result;
import encore.application.coupon.IssueCoupon;
import encore.application.shared.Unavailable;
import encore.domain.coupon.CouponId;
import encore.domain.coupon.UserCoupon;
import encore.domain.identity.UserId;
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
import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.RejectedExecutionException;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RestController;

@RestController
@Tag(name = "coupons")
@SecurityRequirement(name = "bearer")
class CouponIssueController {

  private final IssueCoupon issueCoupon;
  private final RequestedIssue requested;

  CouponIssueController(IssueCoupon issueCoupon, RequestedIssue requested) {
    this.issueCoupon = issueCoupon;
    this.requested = requested;
  }

  @Operation(
      operationId = "issueCoupon",
      summary = "Take a coupon, first come first served",
      description =
          "At once (201), or with `Prefer: respond-async` a promise of an answer (202), which is at"
              + " `Location` soon after; some campaigns do so unless you say `Prefer: wait=5`.")
  @ApiResponse(
      responseCode = "201",
      description = "It is yours",
      content = @Content(schema = @Schema(implementation = IssueResponse.class)))
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
    OUTCOME_UNKNOWN
  })
  @PostMapping(path = "/api/coupons/{couponId}/issue", produces = MediaType.APPLICATION_JSON_VALUE)
  ResponseEntity<Object> issue(
      @Parameter(example = CouponAdminController.EXAMPLE_ID) @PathVariable UUID couponId,
      @Parameter(example = "respond-async")
          @RequestHeader(name = "Prefer", required = false, defaultValue = "")
          List<String> prefer,
      SignedIn caller,
      Once once) {
    var coupon = new CouponId(couponId);
    var preference = IssuePreference.of(prefer);
    return requested.isPromised(coupon, preference)
        ? once.answer(() -> requested.answer(coupon, caller.user(), preference))
        : once.answer(() -> issued(coupon, caller.user()));
  }

  private ResponseEntity<Object> issued(CouponId coupon, UserId user) {
    return switch (issueCoupon.issue(coupon, user)) {
      case Result.Issued(var one) -> issued(one);
      case Result.IssuedBefore(var one) -> throw CouponRefusals.issuedBefore(one);
      case Result.SoldOut() -> throw Refusal.of(COUPON_SOLD_OUT);
      case Result.NotOpen _, Result.NotActive _ -> throw Refusal.of(COUPON_NOT_ACTIVE);
      case Result.NoSuchCoupon() -> throw Refusal.of(COUPON_NOT_FOUND);
      case Result.Behind _, Result.Contended _ ->
          throw new Unavailable(
              "coupons", Unavailable.Reason.BUSY, new RejectedExecutionException("too many"));
    };
  }

  private static ResponseEntity<Object> issued(UserCoupon.Usable one) {
    var terms = one.terms();
    return ResponseEntity.created(URI.create("/api/users/" + terms.owner().value() + "/coupons"))
        .cacheControl(CacheControl.noStore())
        .body(
            new IssueResponse(
                terms.id().value(),
                terms.coupon().value(),
                terms.owner().value(),
                "ISSUED",
                terms.issuedAt(),
                terms.expiresAt()));
  }

  /** What he has now. */
  @Schema(name = "CouponIssue")
  record IssueResponse(
      UUID userCouponId,
      UUID couponId,
      UUID userId,
      @Schema(example = "ISSUED") String status,
      Instant issuedAt,
      Instant expiresAt) {}
}
