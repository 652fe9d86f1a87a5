/** Who acts. Imports nothing but {@code shared}. */
@NullMarked
package encore.domain.identity;

import org.jspecify.annotations.NullMarked;
