/** Fans, and when they come. */
@NullMarked
package encore.loadtest.crowd;

import org.jspecify.annotations.NullMarked;
