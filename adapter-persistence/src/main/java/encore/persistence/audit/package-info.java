/** The audit trail over PostgreSQL. */
@NullMarked
package encore.persistence.audit;

import org.jspecify.annotations.NullMarked;
