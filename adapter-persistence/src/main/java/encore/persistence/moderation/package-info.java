/** Blocked accounts over PostgreSQL. */
@NullMarked
package encore.persistence.moderation;

import org.jspecify.annotations.NullMarked;
