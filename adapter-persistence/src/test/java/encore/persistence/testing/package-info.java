/** A real PostgreSQL for tests and for the demo. Start reading at {@link PostgresServer}. */
@NullMarked
package encore.persistence.testing;

import org.jspecify.annotations.NullMarked;
