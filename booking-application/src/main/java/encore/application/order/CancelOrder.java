package encore.application.order;

import encore.domain.identity.UserId;
import encore.domain.order.Order;
import encore.domain.order.OrderId;
import java.time.Instant;

/** A buyer changes his mind: products, points and coupon are where they were, once. */
public interface CancelOrder {

  Outcome cancel(Command command);

  record Command(UserId buyer, OrderId order, String reason) {}

  sealed interface Outcome {
    /** Now or since an earlier call. */
    record Cancelled(Order.Cancelled order) implements Outcome {}

    /** Nothing was changed: it was possible until then. */
    record TooLate(Instant until) implements Outcome {}

    /** Nobody's, or somebody else's. */
    record NoSuchOrder() implements Outcome {}

    /** So many at once that we could not tell in time; nothing was changed. */
    record Contended() implements Outcome {}
  }
}
