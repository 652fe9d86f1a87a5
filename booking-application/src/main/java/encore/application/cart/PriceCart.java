package encore.application.cart;

import encore.application.product.ProductViews.Listed;
import encore.domain.identity.UserId;
import encore.domain.shared.Money;
import java.util.List;

/** What is in a cart, and what it would cost at this moment. Prices are decided by the order. */
public interface PriceCart {

  Priced price(UserId user);

  /**
   * All of it.
   *
   * @param total of what is for sale; the rest stays to be seen and costs nothing
   */
  record Priced(List<Line> lines, Money total) {
    public Priced {
      lines = List.copyOf(lines);
    }
  }

  /** So many of one product, as it is now. */
  record Line(Listed listed, int quantity) {

    public Money amount() {
      return new Money(Math.multiplyExact(listed.product().price().won(), quantity));
    }

    /** For sale; whether there are enough is said by the stock. */
    public boolean isAvailable() {
      return listed.product().active();
    }
  }
}
