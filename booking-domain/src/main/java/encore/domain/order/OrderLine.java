package encore.domain.order;

import static encore.domain.shared.Invariant.require;

import encore.domain.product.ProductId;
import encore.domain.product.Wanted;
import encore.domain.shared.Money;

/** So many of one product, by the name and the price that it was sold at. */
public record OrderLine(ProductId product, String name, Money price, int quantity) {

  public OrderLine {
    require(price.won() > 0, "nothing is for nothing");
    require(quantity >= 1 && quantity <= Wanted.QUANTITY_MAX, "some were bought, not too many");
  }

  public Money amount() {
    return new Money(Math.multiplyExact(price.won(), quantity));
  }
}
