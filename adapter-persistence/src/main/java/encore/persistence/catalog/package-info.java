/** The catalogue over PostgreSQL. */
@NullMarked
package encore.persistence.catalog;

import org.jspecify.annotations.NullMarked;
