/**
 * The seats of a schedule as everybody sees them, now and as they change. Imports catalog and
 * booking.
 */
@NullMarked
package encore.application.seatmap;

import org.jspecify.annotations.NullMarked;
