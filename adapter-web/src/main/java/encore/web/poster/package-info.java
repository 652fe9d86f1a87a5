/**
 * Pictures from strangers in, posters out. Imports {@code problem}, {@code support} and {@code
 * openapi}; start with {@link encore.web.poster.Studio}.
 */
@NullMarked
package encore.web.poster;

import org.jspecify.annotations.NullMarked;
