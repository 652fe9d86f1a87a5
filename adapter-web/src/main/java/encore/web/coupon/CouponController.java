package encore.web.coupon;

import static encore.web.problem.Problem.COUPON_NOT_FOUND;
import static encore.web.problem.Problem.INVALID_CURSOR;
import static encore.web.problem.Problem.VALIDATION_FAILED;

import encore.application.coupon.CouponViews;
import encore.application.coupon.CouponViews.Cursor;
import encore.domain.coupon.CouponId;
import encore.web.openapi.Answers;
import encore.web.problem.Refusal;
import encore.web.support.Cursors;
import encore.web.support.NextPage;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping(path = "/api/coupons", produces = MediaType.APPLICATION_JSON_VALUE)
@Tag(name = "coupons")
class CouponController {

  private final CouponViews coupons;

  CouponController(CouponViews coupons) {
    this.coupons = coupons;
  }

  @Operation(
      operationId = "listCoupons",
      summary = "See which coupons there are",
      description =
          "Those that the house has not stopped, newest first, a page at a time: hand `nextCursor`"
              + " back to go on, or follow the header `Link`.")
  @Answers({VALIDATION_FAILED, INVALID_CURSOR})
  @GetMapping
  ResponseEntity<CouponPage> coupons(
      @Parameter(description = "From `nextCursor` of the previous page.")
          @RequestParam(required = false)
          @Nullable String cursor,
      @Parameter(description = "How many at most.", example = "20")
          @RequestParam(defaultValue = "20")
          @Min(1)
          @Max(100)
          int limit,
      HttpServletRequest request) {
    var page = CouponPage.of(coupons.coupons(false, Cursors.read(cursor, Cursor::new), limit));
    var answer = ResponseEntity.ok().cacheControl(CacheControl.noCache());
    return NextPage.link(answer, request, page.nextCursor()).body(page);
  }

  @Operation(
      operationId = "getCoupon",
      summary = "Look at a coupon",
      description = "How many are left, as it stands right now.")
  @Answers({VALIDATION_FAILED, COUPON_NOT_FOUND})
  @GetMapping("/{couponId}")
  ResponseEntity<CouponResponse> coupon(
      @Parameter(example = "0198c0de-0000-7000-8000-0000000000e1") @PathVariable UUID couponId) {
    var coupon =
        coupons.coupon(new CouponId(couponId)).orElseThrow(() -> Refusal.of(COUPON_NOT_FOUND));
    return ResponseEntity.ok().cacheControl(CacheControl.noCache()).body(CouponResponse.of(coupon));
  }
}
