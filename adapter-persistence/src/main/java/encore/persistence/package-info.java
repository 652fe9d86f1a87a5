/** The ports over PostgreSQL, which alone holds the truth. Imports domain and application only. */
@NullMarked
package encore.persistence;

import org.jspecify.annotations.NullMarked;
