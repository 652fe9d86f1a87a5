package encore.persistence.order;

import encore.persistence.product.PersistentStock;

class OptimisticOrderRushIT extends OrderRush {

  OptimisticOrderRushIT() {
    super(PersistentStock::optimistic);
  }
}
