package encore.application.cart;

import encore.application.product.ProductViews;
import encore.application.shared.Transactions;

/** What one does with carts over given ports, for tests that have no container to make it. */
public final class CartDesk {

  private CartDesk() {}

  public static AddToCart adding(Carts carts, ProductViews products, Transactions transactions) {
    return new AddToCartService(carts, products, transactions);
  }

  public static SetCartLine setting(Carts carts, Transactions transactions) {
    return new SetCartLineService(carts, transactions);
  }

  public static ClearCart clearing(Carts carts) {
    return new ClearCartService(carts);
  }

  public static PriceCart pricing(Carts carts, ProductViews products) {
    return new PriceCartService(carts, products);
  }
}
