package encore.domain.coupon;

import java.util.UUID;

/** Names what one user has of a campaign. */
public record UserCouponId(UUID value) {}
