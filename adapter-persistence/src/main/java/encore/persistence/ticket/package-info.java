/** Tickets over PostgreSQL. */
@NullMarked
package encore.persistence.ticket;

import org.jspecify.annotations.NullMarked;
