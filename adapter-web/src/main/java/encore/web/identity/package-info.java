/**
 * Who calls. Imports {@code problem} and {@code openapi}; start with {@link
 * encore.web.identity.SecurityConfig}.
 */
@NullMarked
package encore.web.identity;

import org.jspecify.annotations.NullMarked;
