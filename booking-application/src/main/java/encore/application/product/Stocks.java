package encore.application.product;

import encore.domain.product.ProductId;
import java.util.Optional;

/** How many there are, for the house that has counted: inside a transaction of the caller. */
public interface Stocks {

  /** Nobody takes any, or gives any back, until the end of the transaction. */
  Optional<Level> lock(ProductId product);

  /** Of one that is locked; written down as a movement of its own. */
  Level adjust(ProductId product, long change);

  /**
   * So many.
   *
   * @param version counts moves
   */
  record Level(long quantity, long version) {}
}
