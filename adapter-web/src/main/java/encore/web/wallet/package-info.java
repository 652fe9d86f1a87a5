/**
 * Balances over HTTP: what somebody has, how it came to that, a top-up, and the proof of the books.
 */
@NullMarked
package encore.web.wallet;

import org.jspecify.annotations.NullMarked;
