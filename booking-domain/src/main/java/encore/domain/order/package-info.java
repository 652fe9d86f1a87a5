/**
 * Buying merchandise. Imports product, wallet, coupon and identity; start with {@link
 * encore.domain.order.Order}.
 */
@NullMarked
package encore.domain.order;

import org.jspecify.annotations.NullMarked;
