package encore.application.order;

import static encore.domain.shared.Invariant.require;

import encore.domain.order.Order;
import encore.domain.product.Wanted;
import java.util.List;

/** What somebody orders. */
public sealed interface Basket {

  /** What he names: each product once. */
  record Listed(List<Wanted> items) implements Basket {
    public Listed {
      items = List.copyOf(items);
      require(!items.isEmpty() && items.size() <= Order.Terms.LINES_MAX, "some are listed");
      require(
          items.stream().map(Wanted::product).distinct().count() == items.size(),
          "a product is listed once");
    }
  }

  /** All that is in his cart, which is empty afterwards. */
  record FromCart() implements Basket {}
}
