package encore.web.coupon;

import encore.application.coupon.IssuedCouponViews;
import encore.domain.coupon.UserCoupon;
import encore.domain.coupon.UserCouponId;
import encore.domain.identity.UserId;
import io.swagger.v3.oas.annotations.media.Schema;
import java.net.URI;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.springframework.http.CacheControl;
import org.springframework.http.ResponseEntity;

/** What somebody has taken, in the same words however late he hears of it. */
@Schema(name = "IssuedCoupon")
record IssuedCoupon(
    UUID userCouponId,
    UUID couponId,
    UUID userId,
    @Schema(example = "ISSUED", description = "What became of the request.") String status,
    @Schema(example = "121", description = "Its place among all that were handed out.") long number,
    Instant issuedAt,
    Instant expiresAt) {

  private static final String ISSUED = "ISSUED";

  static ResponseEntity<Object> now(UserCoupon.Terms terms) {
    return ResponseEntity.created(URI.create("/api/users/" + terms.owner().value() + "/coupons"))
        .cacheControl(CacheControl.noStore())
        .body(of(terms));
  }

  /** By a request that nobody answered. */
  static Optional<ResponseEntity<Object>> before(
      IssuedCouponViews coupons, UserCouponId coupon, UserId owner) {
    return coupons.issued(coupon, owner).map(IssuedCoupon::now);
  }

  private static IssuedCoupon of(UserCoupon.Terms terms) {
    return new IssuedCoupon(
        terms.id().value(),
        terms.coupon().value(),
        terms.owner().value(),
        ISSUED,
        terms.number(),
        terms.issuedAt(),
        terms.expiresAt());
  }
}
