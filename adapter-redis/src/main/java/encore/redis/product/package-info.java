/**
 * What Redis can do for products: let those who want the same one come one at a time. Nothing here
 * decides. Start with {@link encore.redis.product.RedisStock}.
 */
@NullMarked
package encore.redis.product;

import org.jspecify.annotations.NullMarked;
