/** How fans come by their tokens: by the key of the house, or by signing in. */
@NullMarked
package encore.loadtest.passes;

import org.jspecify.annotations.NullMarked;
