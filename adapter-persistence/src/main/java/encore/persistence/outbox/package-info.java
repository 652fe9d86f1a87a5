/** The outbox over PostgreSQL: its rows, its days, and the locks of those who send. */
@NullMarked
package encore.persistence.outbox;

import org.jspecify.annotations.NullMarked;
