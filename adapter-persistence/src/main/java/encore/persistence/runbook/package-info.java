/** Modes of the house, its connections, and a look at its books, over PostgreSQL. */
@NullMarked
package encore.persistence.runbook;

import org.jspecify.annotations.NullMarked;
