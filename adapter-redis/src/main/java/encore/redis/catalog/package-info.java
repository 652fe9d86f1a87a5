/**
 * Copies of the catalogue, in the instance and in Redis, and how they are forgotten after an edit.
 * Start with {@link encore.redis.catalog.CachedCatalogViews}.
 */
@NullMarked
package encore.redis.catalog;

import org.jspecify.annotations.NullMarked;
