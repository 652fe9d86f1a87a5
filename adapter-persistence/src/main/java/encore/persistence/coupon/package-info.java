/** Coupons over PostgreSQL: campaigns, and what users have of them. */
@NullMarked
package encore.persistence.coupon;

import org.jspecify.annotations.NullMarked;
