package encore.application.order;

import encore.application.shared.Page;
import encore.domain.identity.UserId;
import encore.domain.order.Order;
import encore.domain.order.OrderId;
import encore.domain.product.ProductId;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/** Orders to be looked at, newest first. */
public interface OrderViews {

  /** Empty where it is nobody's, or somebody else's. */
  Optional<Order> order(OrderId order, UserId buyer);

  Page<Order, Cursor> orders(Filter filter, Optional<Cursor> after, int limit);

  /** Of whom, and with what in it; all, where nothing is said. */
  record Filter(Optional<UserId> buyer, Optional<ProductId> product) {
    public static Filter of(UserId buyer) {
      return new Filter(Optional.of(buyer), Optional.empty());
    }
  }

  /** Where a list goes on: behind the order of that time. */
  record Cursor(Instant orderedAt, UUID order) {}
}
