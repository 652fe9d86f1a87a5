/** What a buyer shows at the door of the hall. */
@NullMarked
package encore.application.ticket;

import org.jspecify.annotations.NullMarked;
