/**
 * How callers that come at the same time leave together. It knows nothing of seats or coupons: what
 * a batch carries, and how, is a {@code Flight} of its concept.
 */
@NullMarked
package encore.persistence.support.group;

import org.jspecify.annotations.NullMarked;
