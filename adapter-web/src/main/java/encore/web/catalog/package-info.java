/**
 * Concerts and their dates over HTTP. Imports {@code problem}, {@code support} and {@code openapi}.
 */
@NullMarked
package encore.web.catalog;

import org.jspecify.annotations.NullMarked;
