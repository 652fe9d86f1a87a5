/** How much is too much: the load at which targets begin to be missed. */
@NullMarked
package encore.loadtest.limit;

import org.jspecify.annotations.NullMarked;
