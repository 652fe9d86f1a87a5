package encore.persistence.product;

import encore.application.product.StockMoves;
import encore.application.product.StockStrategy;
import encore.domain.product.Wanted;
import java.util.List;
import java.util.UUID;

/**
 * {@link StockStrategy#OPTIMISTIC}: look, decide, and write if all versions are still those that
 * were seen; else look again. At READ COMMITTED the next look sees what others have committed, so
 * all of it stays in one transaction. Who was late has the rows by then, and is alone the second
 * time; more often than that nobody comes here but by a bug.
 */
final class OptimisticStockMoves implements StockMoves {

  static final int LOOKS_MAX = 5;

  private final TakeTransaction transaction;
  private final StockLooks looks;
  private final GuardedTake write;
  private final StockReturns returns;

  OptimisticStockMoves(
      TakeTransaction transaction, StockLooks looks, GuardedTake write, StockReturns returns) {
    this.transaction = transaction;
    this.looks = looks;
    this.write = write;
    this.returns = returns;
  }

  @Override
  public Result take(UUID use, List<Wanted> wanted) {
    return transaction.run(() -> attempt(use, wanted));
  }

  private Result attempt(UUID use, List<Wanted> wanted) {
    var result = look(use, wanted);
    for (int again = 1; result instanceof Result.Contended && again < LOOKS_MAX; again++) {
      result = look(use, wanted);
    }
    return result;
  }

  private Result look(UUID use, List<Wanted> wanted) {
    var seen = looks.look(wanted);
    return StockVerdict.refusal(seen)
        .orElseGet(() -> StockVerdict.of(write.takeAsSeen(use, wanted, seen)));
  }

  @Override
  public void giveBack(UUID use) {
    returns.giveBack(use);
  }
}
