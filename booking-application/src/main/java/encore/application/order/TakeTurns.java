package encore.application.order;

import encore.domain.order.OrderId;
import java.util.function.Supplier;

/**
 * Those who want the same products, and the same wallet, one after the other, where a strategy
 * wants it so. It goes around the transaction, and around the key of a request, which opens that:
 * who waits here holds neither a connection nor a lock. A courtesy and no right: nothing is wrong
 * without it.
 */
public interface TakeTurns {

  <T> T toPlace(PlaceOrder.Command command, Supplier<T> work);

  <T> T toCancel(OrderId order, Supplier<T> work);
}
