package encore.persistence.order;

import encore.persistence.product.PersistentStock;

class ConditionalUpdateOrderRushIT extends OrderRush {

  ConditionalUpdateOrderRushIT() {
    super(PersistentStock::conditionalUpdate);
  }
}
