package encore.web.coupon;

import static encore.web.problem.Problem.COUPON_NOT_FOUND;
import static encore.web.problem.Problem.VALIDATION_FAILED;

import encore.application.coupon.JudgeCoupon;
import encore.domain.coupon.Coupon;
import encore.domain.coupon.CouponObstacle;
import encore.domain.coupon.CouponVerdict;
import encore.domain.coupon.UserCouponId;
import encore.domain.shared.Money;
import encore.web.identity.SignedIn;
import encore.web.openapi.Answers;
import encore.web.problem.Refusal;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.security.SecurityRequirement;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

@RestController
@Tag(name = "coupons")
@SecurityRequirement(name = "bearer")
class CouponCheckController {

  private final JudgeCoupon judgeCoupon;

  CouponCheckController(JudgeCoupon judgeCoupon) {
    this.judgeCoupon = judgeCoupon;
  }

  @Operation(
      operationId = "validateCoupon",
      summary = "Ask what a coupon of yours would take off",
      description = "Nothing is kept for you; `reasonCode` says why it cannot be used.")
  @Answers({VALIDATION_FAILED, COUPON_NOT_FOUND})
  @PostMapping(
      path = "/api/coupons/validate",
      consumes = MediaType.APPLICATION_JSON_VALUE,
      produces = MediaType.APPLICATION_JSON_VALUE)
  ResponseEntity<CheckResponse> validate(@Valid @RequestBody CheckRequest body, SignedIn caller) {
    var price = new Money(body.amount());
    var verdict =
        judgeCoupon
            .judge(new UserCouponId(body.userCouponId()), caller.user(), price)
            .orElseThrow(() -> Refusal.of(COUPON_NOT_FOUND));
    return ResponseEntity.ok()
        .cacheControl(CacheControl.noStore())
        .body(CheckResponse.of(verdict, price));
  }

  /** Which one, and for which price. */
  @Schema(name = "CouponCheckRequest")
  record CheckRequest(
      @NotNull @Schema(example = "0198c0de-0000-7000-8000-0000000000e2") UUID userCouponId,
      @NotNull @Min(0) @Max(Coupon.WON_MAX) @Schema(example = "170000") Long amount) {}

  /** What is left to pay. */
  @Schema(name = "CouponCheck")
  record CheckResponse(
      boolean usable,
      @Schema(example = "17000") long discountAmount,
      @Schema(example = "153000") long payableAmount,
      @Nullable CouponObstacle reasonCode) {

    static CheckResponse of(CouponVerdict verdict, Money price) {
      return switch (verdict) {
        case CouponVerdict.Usable(var _, var off) ->
            new CheckResponse(true, off.won(), price.minus(off).won(), null);
        case CouponVerdict.Refused(var why) -> new CheckResponse(false, 0, price.won(), why);
      };
    }
  }
}
