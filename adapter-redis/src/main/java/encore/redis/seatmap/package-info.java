/** The word between instances that seats may have changed. */
@NullMarked
package encore.redis.seatmap;

import org.jspecify.annotations.NullMarked;
