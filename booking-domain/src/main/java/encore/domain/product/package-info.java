/** Merchandise. How many there are is decided by the database alone. */
@NullMarked
package encore.domain.product;

import org.jspecify.annotations.NullMarked;
