/**
 * What every concept may use: the mark of a use case, ids, lanes, one page of a list, something
 * outside that may be away. Imports nothing of ours.
 */
@NullMarked
package encore.application.shared;

import org.jspecify.annotations.NullMarked;
