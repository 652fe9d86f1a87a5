/**
 * How this module reaches PostgreSQL: pool, limits, transactions, and what a failure means to a
 * caller. Start with {@link encore.persistence.support.Database}.
 */
@NullMarked
package encore.persistence.support;

import org.jspecify.annotations.NullMarked;
