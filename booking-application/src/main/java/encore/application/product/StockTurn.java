package encore.application.product;

import encore.domain.product.ProductId;
import java.util.Collection;
import java.util.function.Supplier;

/**
 * One at a time at a product, for a strategy that wants it so; others run the work at once. Around
 * the transaction, never within it: who waits here holds no connection. It ends once the
 * transaction is over.
 */
public interface StockTurn {

  <T> T in(Collection<ProductId> products, Supplier<T> work);
}
