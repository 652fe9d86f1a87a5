package encore.application.cart;

import encore.application.product.ProductViews;
import encore.application.shared.Transactions;
import encore.application.shared.UseCase;
import encore.domain.product.ProductId;
import encore.domain.product.Wanted;
import java.util.List;

@UseCase
final class AddToCartService implements AddToCart {

  private final Carts carts;
  private final ProductViews products;
  private final Transactions transactions;

  AddToCartService(Carts carts, ProductViews products, Transactions transactions) {
    this.carts = carts;
    this.products = products;
    this.transactions = transactions;
  }

  @Override
  public Outcome add(Command command) {
    // Before the lock: whether it is still for sale is decided by who sells it.
    if (!isForSale(command.more().product())) {
      return new Outcome.NoSuchProduct();
    }
    return transactions.inOne(() -> addLocked(command), Outcome.Added.class::isInstance);
  }

  private boolean isForSale(ProductId product) {
    return products.products(List.of(product)).stream()
        .anyMatch(listed -> listed.product().active());
  }

  /** What is there is read under the lock: of two who add at once each adds to the other's. */
  private Outcome addLocked(Command command) {
    var more = command.more();
    int inCart =
        carts.lock(command.user()).stream()
            .filter(line -> line.product().equals(more.product()))
            .mapToInt(Wanted::quantity)
            .sum();
    if (inCart + more.quantity() > Wanted.QUANTITY_MAX) {
      return new Outcome.TooMany(inCart, Wanted.QUANTITY_MAX);
    }
    var sum = new Wanted(more.product(), inCart + more.quantity());
    return carts.put(command.user(), sum)
        ? new Outcome.Added()
        : new Outcome.TooManyThings(Carts.LINES_MAX);
  }
}
