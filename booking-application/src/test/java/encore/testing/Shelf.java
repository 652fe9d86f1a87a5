package encore.testing;

import encore.application.product.ProductViews;
import encore.application.product.Products;
import encore.application.product.StockMoves;
import encore.application.product.StockMoves.Result;
import encore.application.product.StockTurn;
import encore.application.shared.Transactions;
import encore.domain.product.Product;
import encore.domain.product.ProductId;
import encore.domain.product.Wanted;
import encore.domain.shared.Money;
import java.util.List;
import java.util.UUID;

/** Products with a stock under test, with all that a test asks of them besides. */
public interface Shelf {

  long PRICE = 12_000;

  StockMoves moves();

  StockTurn turn();

  Products products();

  ProductViews views();

  Transactions transactions();

  /** What is broken of K1 to K3, read from the database. */
  List<String> broken();

  /** How many movements a product has. */
  int movements(ProductId product);

  /** As an order does it: in turn, where the strategy has one, in a transaction of its own. */
  default Result take(UUID use, List<Wanted> wanted) {
    var products = wanted.stream().map(Wanted::product).toList();
    return turn()
        .in(
            products,
            () ->
                transactions()
                    .inOne(() -> moves().take(use, wanted), Result.Taken.class::isInstance));
  }

  default Result take(Wanted... wanted) {
    return take(UUID.randomUUID(), List.of(wanted));
  }

  default ProductId product(String name, long stock) {
    var id = new ProductId(UUID.randomUUID());
    var product = new Product(id, name, "", new Money(PRICE), true);
    transactions().inOne(() -> products().add(product, stock));
    return id;
  }

  default void edit(ProductId id, Money price, boolean active) {
    transactions()
        .inOne(() -> {
          var was = products().lock(id).orElseThrow().product();
          return products().edit(new Product(id, was.name(), was.description(), price, active));
        });
  }

  default void takeOffSale(ProductId id) {
    edit(id, new Money(PRICE), false);
  }

  default long stock(ProductId id) {
    return views().product(id).orElseThrow().stock();
  }
}
