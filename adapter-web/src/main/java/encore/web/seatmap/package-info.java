/**
 * The seats of a schedule over HTTP. Imports {@code problem}, {@code support} and {@code openapi},
 * and the catalogue to find a schedule by its day.
 */
@NullMarked
package encore.web.seatmap;

import org.jspecify.annotations.NullMarked;
