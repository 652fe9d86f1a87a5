/** What buyers are told, in PostgreSQL. */
@NullMarked
package encore.persistence.notification;

import org.jspecify.annotations.NullMarked;
