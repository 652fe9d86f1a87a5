/** HTTP and JSON, as cheap as a crowd needs them. */
@NullMarked
package encore.loadtest.wire;

import org.jspecify.annotations.NullMarked;
