/** Posters over PostgreSQL. */
@NullMarked
package encore.persistence.poster;

import org.jspecify.annotations.NullMarked;
