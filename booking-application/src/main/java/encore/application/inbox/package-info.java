/**
 * How news are taken in: each once, in the order of the thing they are about, and what cannot be
 * taken in is put aside without holding up the rest.
 */
@NullMarked
package encore.application.inbox;

import org.jspecify.annotations.NullMarked;
