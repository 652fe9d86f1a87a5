/** Orders in PostgreSQL; start with {@code JdbcOrders}. */
@NullMarked
package encore.persistence.order;

import org.jspecify.annotations.NullMarked;
