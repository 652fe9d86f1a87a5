package encore.redis.wallet;

import encore.application.wallet.WalletStrategy;
import encore.application.wallet.WalletTurn;
import encore.domain.identity.UserId;
import encore.redis.support.LeasedTurns;
import java.util.function.Supplier;

/**
 * {@link WalletStrategy#REDIS_LOCK}: one at a time works on a wallet; the others wait in Redis
 * instead of in the database.
 *
 * <p>It is a courtesy and no right. Who does not get it in time goes on: the decider behind it
 * loses nothing, whoever holds the lease.
 */
final class RedisWalletTurn implements WalletTurn {

  private final LeasedTurns turns;

  RedisWalletTurn(LeasedTurns turns) {
    this.turns = turns;
  }

  @Override
  public <T> T in(UserId user, Supplier<T> work) {
    return turns.in(Keys.lease(user), work);
  }
}
