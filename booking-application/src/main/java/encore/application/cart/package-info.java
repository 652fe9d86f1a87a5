/**
 * Carts: what somebody means to buy. Nothing is set aside, and prices are those of the moment.
 * Start with {@link encore.application.cart.AddToCart}.
 */
@NullMarked
package encore.application.cart;

import org.jspecify.annotations.NullMarked;
