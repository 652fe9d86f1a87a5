/**
 * Orders of merchandise: one transaction of stock, wallet, coupon and cart. Start with {@link
 * encore.application.order.PlaceOrder}.
 */
@NullMarked
package encore.application.order;

import org.jspecify.annotations.NullMarked;
