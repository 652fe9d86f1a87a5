/**
 * A buyer takes seats off the market for a few minutes. Imports catalog and identity; start with
 * {@link encore.domain.booking.SeatState}, then {@link encore.domain.booking.Booking}.
 */
@NullMarked
package encore.domain.booking;

import org.jspecify.annotations.NullMarked;
