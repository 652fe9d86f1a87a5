/**
 * The header {@code Idempotency-Key}: an argument of controllers that sees to it that a request has
 * its effect once. Imports {@code problem}, {@code openapi} and the caller.
 */
@NullMarked
package encore.web.idempotency;

import org.jspecify.annotations.NullMarked;
