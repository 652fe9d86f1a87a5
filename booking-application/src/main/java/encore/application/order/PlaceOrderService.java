package encore.application.order;

import encore.application.product.StockMoves;
import encore.application.shared.Ids;
import encore.application.shared.Transactions;
import encore.application.shared.UseCase;
import encore.domain.order.Order;
import encore.domain.order.OrderId;
import encore.domain.order.OrderLine;
import encore.domain.product.Wanted;
import java.util.List;

/** In the order of locks: cart, stock, wallet, coupon; the order itself is new and comes last. */
@UseCase
final class PlaceOrderService implements PlaceOrder {

  private final Transactions transactions;
  private final Goods goods;
  private final Till till;
  private final Orders orders;
  private final Ids ids;

  PlaceOrderService(Transactions transactions, Goods goods, Till till, Orders orders, Ids ids) {
    this.transactions = transactions;
    this.goods = goods;
    this.till = till;
    this.orders = orders;
    this.ids = ids;
  }

  @Override
  public Outcome place(Command command) {
    var order = new OrderId(ids.next());
    return transactions.inOne(() -> fill(order, command), Outcome.Placed.class::isInstance);
  }

  private Outcome fill(OrderId order, Command command) {
    var wanted = goods.wanted(command.buyer(), command.basket());
    return wanted.isEmpty() ? new Outcome.EmptyCart() : take(order, command, wanted);
  }

  private Outcome take(OrderId order, Command command, List<Wanted> wanted) {
    return switch (goods.take(order, wanted)) {
      case StockMoves.Result.Taken taken -> pay(order, command, Goods.lines(taken));
      case StockMoves.Result.OutOfStock(var items) -> new Outcome.OutOfStock(items);
      case StockMoves.Result.NotForSale(var products) -> new Outcome.NotForSale(products);
      case StockMoves.Result.Contended() -> new Outcome.Contended();
    };
  }

  private Outcome pay(OrderId order, Command command, List<OrderLine> lines) {
    return switch (till.pay(order, command.buyer(), lines, command.coupon())) {
      case Till.Result.Paid(var bill, var transfer, var balance) -> {
        var terms = new Order.Terms(order, command.buyer(), lines, bill, transfer);
        goods.emptied(command.buyer(), command.basket());
        yield new Outcome.Placed(orders.add(terms), balance);
      }
      case Till.Result.Refused(var why) -> why;
    };
  }
}
