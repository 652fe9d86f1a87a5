/**
 * The promises as questions to PostgreSQL, and who asks them: one instance at a time, on
 * connections that no buyer waits for.
 */
@NullMarked
package encore.persistence.consistency;

import org.jspecify.annotations.NullMarked;
