package encore.application.coupon;

import encore.application.coupon.UserCoupons.Held;
import encore.application.shared.Page;
import encore.domain.identity.UserId;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/** What a user has, each as it stands at this instant. */
public interface UserCouponViews {

  /** Newest first. */
  Page<Held, Cursor> of(
      UserId user, Optional<Standing> standing, Optional<Cursor> after, int limit);

  /** How one stands, whether or not somebody has written it down. */
  enum Standing {
    USABLE,
    RESERVED,
    USED,
    EXPIRED,
    REVOKED
  }

  /** Where a list goes on: behind the coupon that was handed out then. */
  record Cursor(Instant issuedAt, UUID coupon) {}
}
