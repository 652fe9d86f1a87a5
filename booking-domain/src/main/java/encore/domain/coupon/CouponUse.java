package encore.domain.coupon;

import java.util.UUID;

/** What a coupon is used for, by the name of the payment that takes it along. */
public record CouponUse(UUID value) {}
