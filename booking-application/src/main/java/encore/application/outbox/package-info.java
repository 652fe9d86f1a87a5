/**
 * How news leave the house: a shard at a time, in the order they were written down, and marked only
 * when the bus has acknowledged them. Start reading at {@link encore.application.outbox.SendShard}.
 */
@NullMarked
package encore.application.outbox;

import org.jspecify.annotations.NullMarked;
