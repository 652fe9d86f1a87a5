/** The outbox over PostgreSQL. */
@NullMarked
package encore.persistence.outbox;

import org.jspecify.annotations.NullMarked;
