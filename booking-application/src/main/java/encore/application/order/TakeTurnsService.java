package encore.application.order;

import encore.application.product.StockTurn;
import encore.application.shared.UseCase;
import encore.application.wallet.WalletTurn;
import encore.domain.order.Order;
import encore.domain.order.OrderId;
import encore.domain.order.OrderLine;
import encore.domain.product.Wanted;
import java.util.function.Supplier;

/** Stock first, then wallet, as with locks: else two could wait for each other. */
@UseCase
final class TakeTurnsService implements TakeTurns {

  private final StockTurn stock;
  private final WalletTurn wallet;
  private final Goods goods;
  private final Orders orders;

  TakeTurnsService(StockTurn stock, WalletTurn wallet, Goods goods, Orders orders) {
    this.stock = stock;
    this.wallet = wallet;
    this.goods = goods;
    this.orders = orders;
  }

  /** A cart may be another by the time it is locked. */
  @Override
  public <T> T toPlace(PlaceOrder.Command command, Supplier<T> work) {
    var wanted = goods.seen(command.buyer(), command.basket());
    return wanted.isEmpty()
        ? work.get()
        : stock.in(
            wanted.stream().map(Wanted::product).toList(), () -> wallet.in(command.buyer(), work));
  }

  /** What is not there, or over, meets nobody. */
  @Override
  public <T> T toCancel(OrderId order, Supplier<T> work) {
    return orders
        .find(order)
        .filter(Order.Paid.class::isInstance)
        .map(Order::terms)
        .map(terms ->
            stock.in(
                terms.lines().stream().map(OrderLine::product).toList(),
                () -> wallet.in(terms.buyer(), work)))
        .orElseGet(work);
  }
}
