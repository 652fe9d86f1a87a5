/**
 * The same answer for who asks the same thing twice: a request that carries a key has its effect
 * once, whatever becomes of the connection, the instance or the first answer. Imports {@code
 * identity}.
 */
@NullMarked
package encore.application.idempotency;

import org.jspecify.annotations.NullMarked;
