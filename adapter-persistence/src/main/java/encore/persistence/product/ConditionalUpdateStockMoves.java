package encore.persistence.product;

import encore.application.product.StockMoves;
import encore.application.product.StockStrategy;
import encore.domain.product.Wanted;
import java.util.List;
import java.util.UUID;

/**
 * {@link StockStrategy#CONDITIONAL_UPDATE}: nobody looks first; the one statement that writes finds
 * out whether there is enough of everything.
 */
final class ConditionalUpdateStockMoves implements StockMoves {

  private final TakeTransaction transaction;
  private final GuardedTake write;
  private final StockReturns returns;

  ConditionalUpdateStockMoves(
      TakeTransaction transaction, GuardedTake write, StockReturns returns) {
    this.transaction = transaction;
    this.write = write;
    this.returns = returns;
  }

  @Override
  public Result take(UUID use, List<Wanted> wanted) {
    return transaction.run(() -> StockVerdict.of(write.take(use, wanted)));
  }

  @Override
  public void giveBack(UUID use) {
    returns.giveBack(use);
  }
}
