/** The same answer to who asks the same thing twice. */
@NullMarked
package encore.application.idempotency;

import org.jspecify.annotations.NullMarked;
