package encore.persistence.product;

import encore.persistence.support.TestDatabase;
import encore.testing.Shelf;
import encore.testing.StockMovesContract;

class RowLockStockMovesIT extends StockMovesContract {

  private static final TestDatabase DATABASE = TestDatabase.create();

  @Override
  protected Shelf shelf() {
    return new PostgresShelf(DATABASE, PersistentStock::rowLock);
  }

  @Override
  protected int deadlocks() {
    return DATABASE.deadlocks();
  }
}
