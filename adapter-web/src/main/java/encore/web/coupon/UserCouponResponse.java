package encore.web.coupon;

import encore.application.coupon.UserCouponViews.Standing;
import encore.application.coupon.UserCoupons.Held;
import encore.domain.coupon.CouponUse;
import encore.domain.coupon.UserCoupon;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What somebody has, on the wire, as it stands right now. */
@Schema(name = "UserCoupon")
record UserCouponResponse(
    UUID userCouponId,
    UUID couponId,
    UUID userId,
    @Schema(example = "Early birds") String name,
    DiscountBody discount,
    @Schema(example = "50000", description = "Below this price it cannot be used.")
        long minimumAmount,
    @Schema(example = "USABLE") Standing status,
    @Schema(example = "121", description = "Its place among all that were handed out.") long number,
    Instant issuedAt,
    Instant expiresAt,
    @Schema(description = "What it is reserved or used for.") @Nullable UUID paymentId) {

  static UserCouponResponse of(Held held) {
    var terms = held.one().terms();
    var standing = held.one().at(held.now());
    return new UserCouponResponse(
        terms.id().value(),
        terms.coupon().value(),
        terms.owner().value(),
        held.coupon().name(),
        DiscountBody.of(held.coupon().discount()),
        held.coupon().minimum().won(),
        status(standing),
        terms.number(),
        terms.issuedAt(),
        terms.expiresAt(),
        use(standing).map(CouponUse::value).orElse(null));
  }

  private static Standing status(UserCoupon coupon) {
    return switch (coupon) {
      case UserCoupon.Usable _ -> Standing.USABLE;
      case UserCoupon.Reserved _ -> Standing.RESERVED;
      case UserCoupon.Used _ -> Standing.USED;
      case UserCoupon.Expired _ -> Standing.EXPIRED;
      case UserCoupon.Revoked _ -> Standing.REVOKED;
    };
  }

  private static Optional<CouponUse> use(UserCoupon coupon) {
    return switch (coupon) {
      case UserCoupon.Reserved reserved -> Optional.of(reserved.use());
      case UserCoupon.Used used -> Optional.of(used.use());
      case UserCoupon.Usable _, UserCoupon.Expired _, UserCoupon.Revoked _ -> Optional.empty();
    };
  }
}
