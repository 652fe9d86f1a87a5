/**
 * What Redis can do for wallets: let those who want the same one come one at a time. Nothing here
 * decides. Start with {@link encore.redis.wallet.RedisWallets}.
 */
@NullMarked
package encore.redis.wallet;

import org.jspecify.annotations.NullMarked;
