package encore.persistence.product;

import encore.application.product.StockMoves;
import encore.persistence.support.Database;

/** The strategies of taking from stock that PostgreSQL decides. */
public final class PersistentStock {

  private final Database database;

  public PersistentStock(Database database) {
    this.database = database;
  }

  public StockMoves rowLock() {
    return new RowLockStockMoves(transaction(), looks(), write(), returns());
  }

  public StockMoves conditionalUpdate() {
    return new ConditionalUpdateStockMoves(transaction(), write(), returns());
  }

  public StockMoves optimistic() {
    return new OptimisticStockMoves(transaction(), looks(), write(), returns());
  }

  private TakeTransaction transaction() {
    return new TakeTransaction(database);
  }

  private StockLooks looks() {
    return new StockLooks(database);
  }

  private GuardedTake write() {
    return new GuardedTake(database);
  }

  private StockReturns returns() {
    return new StockReturns(database);
  }
}
