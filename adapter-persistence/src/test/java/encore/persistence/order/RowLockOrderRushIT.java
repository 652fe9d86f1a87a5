package encore.persistence.order;

import encore.persistence.product.PersistentStock;

class RowLockOrderRushIT extends OrderRush {

  RowLockOrderRushIT() {
    super(PersistentStock::rowLock);
  }
}
