/**
 * Paying for a booking. Imports booking, wallet, coupon and identity; start with {@link
 * encore.domain.payment.Payment}.
 */
@NullMarked
package encore.domain.payment;

import org.jspecify.annotations.NullMarked;
