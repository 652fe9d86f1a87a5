package encore.redis.support;

import encore.application.shared.Ids;
import encore.application.shared.Transactions;
import java.util.List;
import java.util.function.Supplier;

/**
 * One at a time by a lease, which begins before the transaction, where the work is not within a
 * bigger one already, and ends after it. Whoever does not get it in time goes on.
 */
public final class LeasedTurns {

  private final Leases leases;
  private final Transactions transactions;
  private final Ids ids;

  /**
   * @param ids name the owners of leases
   */
  public LeasedTurns(Leases leases, Transactions transactions, Ids ids) {
    this.leases = leases;
    this.transactions = transactions;
    this.ids = ids;
  }

  public <T> T in(List<String> keys, Supplier<T> work) {
    var lease = leases.takeLease(keys, ids.next().toString());
    try {
      return work.get();
    } finally {
      // Given back sooner, the next one would only wait in the database for our commit.
      transactions.afterwards(lease::close);
    }
  }
}
