/**
 * Buckets of tokens in the instance and in Redis. Start with {@link
 * encore.redis.ratelimit.BucketRateLimits}.
 */
@NullMarked
package encore.redis.ratelimit;

import org.jspecify.annotations.NullMarked;
