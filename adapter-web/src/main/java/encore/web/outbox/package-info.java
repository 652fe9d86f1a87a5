/** News on their way out of the house, for those who run it. */
@NullMarked
package encore.web.outbox;

import org.jspecify.annotations.NullMarked;
