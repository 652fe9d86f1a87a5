/** The picture of a hall over PostgreSQL. */
@NullMarked
package encore.persistence.seatmap;

import org.jspecify.annotations.NullMarked;
