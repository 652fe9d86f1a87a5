/** What was sold, over PostgreSQL. */
@NullMarked
package encore.persistence.sales;

import org.jspecify.annotations.NullMarked;
