package encore.application.order;

import encore.application.cart.Carts;
import encore.application.product.StockMoves;
import encore.application.shared.Part;
import encore.domain.identity.UserId;
import encore.domain.order.OrderId;
import encore.domain.order.OrderLine;
import encore.domain.product.Wanted;
import java.util.List;

/** What goes over the counter, and comes back: carts first, then stocks. */
@Part
final class Goods {

  private final Carts carts;
  private final StockMoves stock;

  Goods(Carts carts, StockMoves stock) {
    this.carts = carts;
    this.stock = stock;
  }

  /** What is wanted; a cart is locked from here on. */
  List<Wanted> wanted(UserId buyer, Basket basket) {
    return switch (basket) {
      case Basket.Listed(var items) -> items;
      case Basket.FromCart() -> carts.lock(buyer);
    };
  }

  /** As it looks, for who only wants to know whom he will meet. */
  List<Wanted> seen(UserId buyer, Basket basket) {
    return switch (basket) {
      case Basket.Listed(var items) -> items;
      case Basket.FromCart() -> carts.look(buyer);
    };
  }

  StockMoves.Result take(OrderId order, List<Wanted> wanted) {
    return stock.take(order.value(), wanted);
  }

  static List<OrderLine> lines(StockMoves.Result.Taken taken) {
    return taken.items().stream()
        .map(sold -> new OrderLine(sold.product(), sold.name(), sold.price(), sold.quantity()))
        .toList();
  }

  /** What was locked was bought, all of it. */
  void emptied(UserId buyer, Basket basket) {
    switch (basket) {
      case Basket.Listed _ -> {}
      case Basket.FromCart() -> carts.empty(buyer);
    }
  }

  void giveBack(OrderId order) {
    stock.giveBack(order.value());
  }
}
