package encore.application.cart;

import encore.domain.identity.UserId;
import encore.domain.product.ProductId;
import java.util.Optional;

/** Takes things out of a cart; what is not there is out of it already. */
public interface ClearCart {

  /** That product, or all there is. */
  void clear(UserId user, Optional<ProductId> only);
}
