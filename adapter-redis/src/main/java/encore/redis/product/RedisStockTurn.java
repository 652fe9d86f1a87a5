package encore.redis.product;

import encore.application.product.StockStrategy;
import encore.application.product.StockTurn;
import encore.domain.product.ProductId;
import encore.redis.support.LeasedTurns;
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

  private final LeasedTurns turns;

  RedisStockTurn(LeasedTurns turns) {
    this.turns = turns;
  }

  @Override
  public <T> T in(Collection<ProductId> products, Supplier<T> work) {
    return products.isEmpty() ? work.get() : turns.in(Keys.leases(products), work);
  }
}
