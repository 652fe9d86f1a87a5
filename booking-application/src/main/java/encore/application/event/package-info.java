/**
 * What happened, for whoever must know. Tables write it down themselves, in the transaction of the
 * change (V024); the outbox sends it, the inbox takes it in.
 */
@NullMarked
package encore.application.event;

import org.jspecify.annotations.NullMarked;
