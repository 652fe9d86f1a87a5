/** Payments in PostgreSQL; start with {@code JdbcPayments}. */
@NullMarked
package encore.persistence.payment;

import org.jspecify.annotations.NullMarked;
