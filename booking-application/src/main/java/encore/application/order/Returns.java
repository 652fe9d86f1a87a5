package encore.application.order;

import encore.application.order.CancelOrder.Outcome;
import encore.application.shared.Part;
import encore.application.shared.Transactions;
import encore.domain.order.Order;
import encore.domain.order.OrderId;
import java.time.Instant;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Consumer;

/**
 * Everything comes back in one transaction, once: the order is locked first, and only a paid one
 * gives anything back; then stock, wallet and coupon, as they were taken.
 */
@Part
final class Returns {

  private final Transactions transactions;
  private final Goods goods;
  private final Till till;
  private final Orders orders;

  Returns(Transactions transactions, Goods goods, Till till, Orders orders) {
    this.transactions = transactions;
    this.goods = goods;
    this.till = till;
    this.orders = orders;
  }

  /**
   * Cancels an order.
   *
   * @param forbidden until when it was possible, if it is not; asked by the time after the lock
   * @param record what else belongs to the same transaction, if something is changed by it
   */
  Outcome take(
      OrderId order,
      String reason,
      BiFunction<Order.Paid, Instant, Optional<Instant>> forbidden,
      Consumer<Order.Cancelled> record) {
    return transactions.inOne(
        () ->
            orders
                .lock(order)
                .map(locked -> take(locked, reason, forbidden, record))
                .orElseGet(Outcome.NoSuchOrder::new),
        Outcome.Cancelled.class::isInstance);
  }

  private Outcome take(
      Orders.Locked locked,
      String reason,
      BiFunction<Order.Paid, Instant, Optional<Instant>> forbidden,
      Consumer<Order.Cancelled> record) {
    return switch (locked.order()) {
      case Order.Cancelled before -> new Outcome.Cancelled(before);
      case Order.Paid paid ->
          forbidden
              .apply(paid, locked.now())
              .<Outcome>map(Outcome.TooLate::new)
              .orElseGet(() -> back(paid, reason, locked.now(), record));
    };
  }

  private Outcome back(
      Order.Paid paid, String reason, Instant now, Consumer<Order.Cancelled> record) {
    goods.giveBack(paid.terms().id());
    return switch (till.giveBack(paid.terms())) {
      case Till.Back.Done(var refund) -> {
        var cancelled = paid.cancel(refund, reason, now);
        orders.cancel(cancelled);
        record.accept(cancelled);
        yield new Outcome.Cancelled(cancelled);
      }
      case Till.Back.Contended() -> new Outcome.Contended();
    };
  }
}
