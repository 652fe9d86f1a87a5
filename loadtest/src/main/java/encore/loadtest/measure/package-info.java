/** What a crowd met, counted and timed. */
@NullMarked
package encore.loadtest.measure;

import org.jspecify.annotations.NullMarked;
