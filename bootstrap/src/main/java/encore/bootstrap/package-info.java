/**
 * Joins the adapters to the use cases and starts the house. Every switch is on a page of its own:
 * start with {@link encore.bootstrap.SeatClaimsConfig}.
 */
@NullMarked
package encore.bootstrap;

import org.jspecify.annotations.NullMarked;
