/**
 * Who acts, and what proves it. Imports nothing but {@code shared}; start with {@link
 * encore.domain.identity.Account}.
 */
@NullMarked
package encore.domain.identity;

import org.jspecify.annotations.NullMarked;
