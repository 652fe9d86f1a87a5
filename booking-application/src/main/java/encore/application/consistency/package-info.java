/**
 * The promises of the house, asked of its books while it runs. Imports audit and identity; start
 * with {@link encore.application.consistency.InspectBooks}.
 */
@NullMarked
package encore.application.consistency;

import org.jspecify.annotations.NullMarked;
