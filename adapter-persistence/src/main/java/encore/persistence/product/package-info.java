/**
 * Products and their stock over PostgreSQL. Start with {@link
 * encore.persistence.product.PersistentStock}, then the statement in {@code GuardedTake}.
 */
@NullMarked
package encore.persistence.product;

import org.jspecify.annotations.NullMarked;
