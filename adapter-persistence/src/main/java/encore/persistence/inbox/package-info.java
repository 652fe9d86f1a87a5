/** The inbox over PostgreSQL: stands, parked events, their letters. Start at {@link JdbcStands}. */
@NullMarked
package encore.persistence.inbox;

import org.jspecify.annotations.NullMarked;
