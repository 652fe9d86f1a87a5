/** The house that is played in: whose it is, whether it may be hit, and whether it held. */
@NullMarked
package encore.loadtest.place;

import org.jspecify.annotations.NullMarked;
