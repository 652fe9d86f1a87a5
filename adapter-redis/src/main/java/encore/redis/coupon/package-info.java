/**
 * What became of promises of coupons, remembered. Nothing here decides; start with {@link
 * encore.redis.coupon.CopiedIssueRequests}.
 */
@NullMarked
package encore.redis.coupon;

import org.jspecify.annotations.NullMarked;
