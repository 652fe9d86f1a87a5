package encore.application.cart;

import encore.application.shared.UseCase;
import encore.domain.identity.UserId;
import encore.domain.product.ProductId;
import java.util.Optional;

@UseCase
final class ClearCartService implements ClearCart {

  private final Carts carts;

  ClearCartService(Carts carts) {
    this.carts = carts;
  }

  @Override
  public void clear(UserId user, Optional<ProductId> only) {
    only.ifPresentOrElse(product -> carts.remove(user, product), () -> carts.empty(user));
  }
}
