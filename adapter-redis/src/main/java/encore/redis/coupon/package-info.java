/**
 * What Redis can do for coupons: repeat to many what the books have said to one, and what became of
 * promises. Nothing here decides. Start with {@link encore.redis.coupon.RedisCoupons} and {@link
 * encore.redis.coupon.CopiedIssueRequests}.
 */
@NullMarked
package encore.redis.coupon;

import org.jspecify.annotations.NullMarked;
