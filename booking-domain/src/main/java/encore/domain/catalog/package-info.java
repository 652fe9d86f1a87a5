/**
 * What is on sale: concerts, their schedules, the seats of a schedule and when they are sold.
 * Imports nothing but {@code shared}; start with {@link encore.domain.catalog.Seat}.
 */
@NullMarked
package encore.domain.catalog;

import org.jspecify.annotations.NullMarked;
