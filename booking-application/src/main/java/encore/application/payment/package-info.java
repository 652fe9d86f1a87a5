/** Paying for bookings, and paying back. */
@NullMarked
package encore.application.payment;

import org.jspecify.annotations.NullMarked;
