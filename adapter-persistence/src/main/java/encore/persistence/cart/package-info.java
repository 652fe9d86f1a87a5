/** Carts over PostgreSQL: the row of a cart is the one lock, its lines are read after it. */
@NullMarked
package encore.persistence.cart;

import org.jspecify.annotations.NullMarked;
