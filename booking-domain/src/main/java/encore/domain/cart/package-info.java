/** What somebody means to buy; nothing is set aside for it. */
@NullMarked
package encore.domain.cart;

import org.jspecify.annotations.NullMarked;
