package encore.application.order;

import encore.domain.order.Order;
import encore.domain.order.OrderId;
import java.time.Instant;
import java.util.Optional;

/** Orders on record: each call but the first is part of the caller's transaction. */
public interface Orders {

  /** Unlocked: it may be cancelled before it is looked at. */
  Optional<Order> find(OrderId order);

  /** Writes a new one with its lines, last of all; when it was ordered is read after all locks. */
  Order.Paid add(Order.Terms terms);

  /**
   * Locks it until the transaction ends: before the stock of what is in it. The time is read after
   * that.
   */
  Optional<Locked> lock(OrderId order);

  /** Writes it over the one that is locked. */
  void cancel(Order.Cancelled next);

  record Locked(Order order, Instant now) {}
}
