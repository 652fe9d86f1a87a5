/**
 * Coupons: made and given by the house, judged and used where somebody pays. Imports identity and
 * audit; start with {@link encore.application.coupon.SpendCoupon}.
 */
@NullMarked
package encore.application.coupon;

import org.jspecify.annotations.NullMarked;
