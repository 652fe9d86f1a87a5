package encore.redis.wallet;

import encore.application.shared.Ids;
import encore.application.shared.Transactions;
import encore.application.wallet.WalletStrategy;
import encore.application.wallet.WalletTurn;
import encore.domain.identity.UserId;
import encore.redis.support.Leases;
import java.util.function.Supplier;

/**
 * {@link WalletStrategy#REDIS_LOCK}: one at a time works on a wallet; the others wait in Redis
 * instead of in the database. The lease begins before the transaction, where it is not within a
 * bigger one already, and ends after it.
 *
 * <p>It is a courtesy and no right. Who does not get it in time goes on: the decider behind it
 * loses nothing, whoever holds the lease.
 */
final class RedisWalletTurn implements WalletTurn {

  private final Leases leases;
  private final Transactions transactions;
  private final Ids ids;

  RedisWalletTurn(Leases leases, Transactions transactions, Ids ids) {
    this.leases = leases;
    this.transactions = transactions;
    this.ids = ids;
  }

  @Override
  public <T> T in(UserId user, Supplier<T> work) {
    var lease = leases.takeLease(Keys.lease(user), ids.next().toString());
    try {
      return work.get();
    } finally {
      // Given back sooner, the next one would only wait in the database for our commit.
      transactions.afterwards(lease::close);
    }
  }
}
