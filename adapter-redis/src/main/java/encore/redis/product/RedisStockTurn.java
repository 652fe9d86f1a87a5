package encore.redis.product;

import encore.application.product.StockStrategy;
import encore.application.product.StockTurn;
import encore.application.shared.Ids;
import encore.application.shared.Transactions;
import encore.domain.product.ProductId;
import encore.redis.support.Leases;
import java.util.Collection;
import java.util.function.Supplier;

/**
 * {@link StockStrategy#REDIS_LOCK}: one order at a time works on a product; the others wait in
 * Redis instead of in the database. The lease is over all products of an order or none, so that
 * nobody waits with half of it.
 *
 * <p>It is a courtesy and no right. Who does not get it in time goes on: the decider behind it
 * sells nothing twice, whoever holds the lease.
 */
final class RedisStockTurn implements StockTurn {

  private final Leases leases;
  private final Transactions transactions;
  private final Ids ids;

  RedisStockTurn(Leases leases, Transactions transactions, Ids ids) {
    this.leases = leases;
    this.transactions = transactions;
    this.ids = ids;
  }

  @Override
  public <T> T in(Collection<ProductId> products, Supplier<T> work) {
    if (products.isEmpty()) {
      return work.get();
    }
    var lease = leases.takeLease(Keys.leases(products), ids.next().toString());
    try {
      return work.get();
    } finally {
      // Given back sooner, the next one would only wait in the database for our commit.
      transactions.afterwards(lease::close);
    }
  }
}
