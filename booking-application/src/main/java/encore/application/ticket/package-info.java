/**
 * What a buyer shows at the door of the hall, and who looks at it there. Imports booking, catalog
 * and identity.
 */
@NullMarked
package encore.application.ticket;

import org.jspecify.annotations.NullMarked;
