/**
 * The order of the line, in Redis: quick, and worth nothing once it is lost. Start reading at
 * {@link encore.redis.waitingroom.RedisWaitingLines}, then {@code line.lua} in {@code
 * resources/redis}.
 */
@NullMarked
package encore.redis.waitingroom;

import org.jspecify.annotations.NullMarked;
