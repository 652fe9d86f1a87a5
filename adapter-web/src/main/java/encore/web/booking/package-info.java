/**
 * Holding seats over HTTP. Imports {@code identity}, {@code problem}, {@code support} and {@code
 * openapi}.
 */
@NullMarked
package encore.web.booking;

import org.jspecify.annotations.NullMarked;
