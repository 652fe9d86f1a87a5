/**
 * What Redis can do for claims of seats: thin the crowd before PostgreSQL decides. Nothing here
 * decides. Start reading at {@link encore.redis.booking.RedisClaims}, then the scripts in {@code
 * resources/redis}.
 */
@NullMarked
package encore.redis.booking;

import org.jspecify.annotations.NullMarked;
