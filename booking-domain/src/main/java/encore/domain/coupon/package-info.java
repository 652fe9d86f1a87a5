/**
 * What the house hands out to take something off a price. Imports identity; start with {@link
 * encore.domain.coupon.Coupon}, then {@link encore.domain.coupon.UserCoupon}.
 */
@NullMarked
package encore.domain.coupon;

import org.jspecify.annotations.NullMarked;
