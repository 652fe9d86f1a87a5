package encore.web.coupon;

import encore.application.coupon.FiledCoupon;
import encore.domain.coupon.CouponStatus;
import encore.domain.coupon.IssueMode;
import encore.domain.coupon.Validity;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A campaign on the wire. */
@Schema(name = "Coupon")
record CouponResponse(
    UUID couponId,
    @Schema(example = "Early birds") String name,
    DiscountBody discount,
    @Schema(example = "50000", description = "Below this price it cannot be used.")
        long minimumAmount,
    @Schema(example = "450") long totalQuantity,
    @Schema(example = "120") long issuedQuantity,
    @Schema(example = "330") long remainingQuantity,
    Instant opensAt,
    Instant closesAt,
    @Schema(description = "For all that are handed out; or `validDays` for each.")
        @Nullable Instant validUntil,
    @Schema(example = "30") @Nullable Integer validDays,
    @Schema(example = "OPEN") CouponStatus status,
    @Schema(
            example = "SYNC",
            description = "The coupon at once, or a promise (202) first; `Prefer` asks otherwise.")
        IssueMode issueMode) {

  static CouponResponse of(FiledCoupon filed) {
    var coupon = filed.coupon();
    return new CouponResponse(
        coupon.id().value(),
        coupon.name(),
        DiscountBody.of(coupon.discount()),
        coupon.minimum().won(),
        coupon.stock().total(),
        coupon.stock().issued(),
        coupon.stock().remaining(),
        coupon.window().opensAt(),
        coupon.window().closesAt(),
        coupon.validity() instanceof Validity.Until(var end) ? end : null,
        coupon.validity() instanceof Validity.Days(var days) ? days : null,
        filed.status(),
        coupon.issueMode());
  }
}
