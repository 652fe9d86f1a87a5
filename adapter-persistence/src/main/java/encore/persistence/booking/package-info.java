/**
 * Holds over PostgreSQL. {@link encore.persistence.booking.PersistentClaims} lists the strategies;
 * each contains only what differs, {@code ClaimRecorder} is what they share.
 */
@NullMarked
package encore.persistence.booking;

import org.jspecify.annotations.NullMarked;
