package encore.domain.coupon;

import java.util.UUID;

/** Names a campaign: what many can have one of. */
public record CouponId(UUID value) {}
