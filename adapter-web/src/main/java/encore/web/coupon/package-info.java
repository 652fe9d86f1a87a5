/**
 * Coupons over HTTP: what there is, what one has, and what the house makes of it; start with {@link
 * encore.web.coupon.CouponController}.
 */
@NullMarked
package encore.web.coupon;

import org.jspecify.annotations.NullMarked;
