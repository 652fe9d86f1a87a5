package encore.application.product;

import encore.application.product.ProductViews.Listed;
import encore.domain.identity.UserId;
import encore.domain.shared.Money;

/** An administrator adds a product to the shop, with so many of it. */
public interface CreateProduct {

  Listed create(Command command);

  /** What it is to be. */
  record Command(
      UserId actor, String name, String description, Money price, boolean active, long stock) {}
}
