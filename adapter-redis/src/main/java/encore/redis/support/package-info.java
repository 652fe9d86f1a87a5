/**
 * What all of this adapter stands on: the client, its limits, and the news of whether Redis is
 * there. Start reading at {@link RedisConfig}.
 */
@NullMarked
package encore.redis.support;

import org.jspecify.annotations.NullMarked;
