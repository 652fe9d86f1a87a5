/**
 * What Redis can do for coupons: repeat to many what the books have said to one. Nothing here
 * decides. Start with {@link encore.redis.coupon.RedisCoupons}.
 */
@NullMarked
package encore.redis.coupon;

import org.jspecify.annotations.NullMarked;
