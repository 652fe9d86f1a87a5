/**
 * Holding seats and letting them go. Imports catalog and identity; start with {@link
 * encore.application.booking.HoldSeats}, then {@link encore.application.booking.SeatClaims}.
 */
@NullMarked
package encore.application.booking;

import org.jspecify.annotations.NullMarked;
