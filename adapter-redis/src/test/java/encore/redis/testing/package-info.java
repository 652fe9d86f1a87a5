/** A real Redis for tests and for the demo. Start reading at {@link RedisServer}. */
@NullMarked
package encore.redis.testing;

import org.jspecify.annotations.NullMarked;
