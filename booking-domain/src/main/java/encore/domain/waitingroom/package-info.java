/**
 * The line before a sale: who is let in next, and how many. Start reading at {@link
 * AdmissionPolicy}.
 */
@NullMarked
package encore.domain.waitingroom;

import org.jspecify.annotations.NullMarked;
