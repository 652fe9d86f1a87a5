/** What was sold by the hour, in PostgreSQL. */
@NullMarked
package encore.persistence.ranking;

import org.jspecify.annotations.NullMarked;
