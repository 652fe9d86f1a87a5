/** Keys of requests and their answers over PostgreSQL. */
@NullMarked
package encore.persistence.idempotency;

import org.jspecify.annotations.NullMarked;
