/** What lets one person in. Imports booking and catalog. */
@NullMarked
package encore.domain.ticket;

import org.jspecify.annotations.NullMarked;
