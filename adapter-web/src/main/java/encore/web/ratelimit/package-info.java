/**
 * Limits per account and per network at the door, and who a network is. Start with {@link
 * encore.web.ratelimit.RateLimitFilter}.
 */
@NullMarked
package encore.web.ratelimit;

import org.jspecify.annotations.NullMarked;
