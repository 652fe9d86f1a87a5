/**
 * What sells best. Counted from the news of sales, in PostgreSQL; the bookings are the truth.
 * Imports event, inbox, identity and audit; start with {@link
 * encore.application.ranking.SalesCounts}.
 */
@NullMarked
package encore.application.ranking;

import org.jspecify.annotations.NullMarked;
