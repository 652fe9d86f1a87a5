/**
 * How often somebody may do something. Imports nothing of ours; start with {@link
 * encore.application.ratelimit.RateLimits}.
 */
@NullMarked
package encore.application.ratelimit;

import org.jspecify.annotations.NullMarked;
