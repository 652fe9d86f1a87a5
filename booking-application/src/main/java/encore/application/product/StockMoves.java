package encore.application.product;

import encore.domain.product.ProductId;
import encore.domain.product.Wanted;
import encore.domain.shared.Money;
import java.util.List;
import java.util.UUID;

/**
 * Takes products from their stock and gives them back: part of the caller's transaction, all of
 * them or none. Whatever the {@link StockStrategy}, what is sold was there. In the order of locks
 * it stands after carts and orders and before wallets; several products in the order of their ids.
 */
public interface StockMoves {

  /**
   * For sale, and enough of each.
   *
   * @param use what it is for, the name of an order: once
   * @param wanted each product once
   */
  Result take(UUID use, List<Wanted> wanted);

  /** What was taken for this use comes back, once; a product that is gone by now is left out. */
  void giveBack(UUID use);

  sealed interface Result {

    /**
     * Each with the name and the price that it was sold at, in the order in which it was wanted.
     */
    record Taken(List<Sold> items) implements Result {
      public Taken {
        items = List.copyOf(items);
      }
    }

    /** Nothing was taken, here and below; all that are short, not the first alone. */
    record OutOfStock(List<Shortage> items) implements Result {
      public OutOfStock {
        items = List.copyOf(items);
      }
    }

    /** Not there, or not for sale. */
    record NotForSale(List<ProductId> products) implements Result {
      public NotForSale {
        products = List.copyOf(products);
      }
    }

    /** So many at once that we could not tell in time. */
    record Contended() implements Result {}
  }

  record Sold(ProductId product, String name, Money price, int quantity) {}

  record Shortage(ProductId product, String name, int wanted, long available) {}
}
