/** What every concept may use: money and the guard of an invariant. Imports nothing of ours. */
@NullMarked
package encore.domain.shared;

import org.jspecify.annotations.NullMarked;
