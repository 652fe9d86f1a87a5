/** Carts, each for its owner. Start with {@link encore.web.cart.CartItemsController}. */
@NullMarked
package encore.web.cart;

import org.jspecify.annotations.NullMarked;
