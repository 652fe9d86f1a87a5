/**
 * How callers that come at the same time leave together. It knows nothing of seats: what a batch
 * carries, and how, is a {@code Flight} of {@link encore.persistence.booking}.
 */
@NullMarked
package encore.persistence.booking.group;

import org.jspecify.annotations.NullMarked;
