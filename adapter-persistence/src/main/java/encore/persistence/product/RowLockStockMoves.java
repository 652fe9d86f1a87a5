package encore.persistence.product;

import encore.application.product.StockMoves;
import encore.application.product.StockStrategy;
import encore.domain.product.Wanted;
import java.util.List;
import java.util.UUID;

/**
 * {@link StockStrategy#ROW_LOCK}: lock the stock, look, decide, write. Who comes meanwhile waits
 * for the commit and sees what is left.
 */
final class RowLockStockMoves implements StockMoves {

  private final TakeTransaction transaction;
  private final StockLooks looks;
  private final GuardedTake write;
  private final StockReturns returns;

  RowLockStockMoves(
      TakeTransaction transaction, StockLooks looks, GuardedTake write, StockReturns returns) {
    this.transaction = transaction;
    this.looks = looks;
    this.write = write;
    this.returns = returns;
  }

  @Override
  public Result take(UUID use, List<Wanted> wanted) {
    return transaction.run(() -> decide(use, wanted));
  }

  private Result decide(UUID use, List<Wanted> wanted) {
    var seen = looks.lock(wanted);
    return StockVerdict.refusal(seen)
        .orElseGet(() -> StockVerdict.of(write.takeAsSeen(use, wanted, seen)));
  }

  @Override
  public void giveBack(UUID use) {
    returns.giveBack(use);
  }
}
