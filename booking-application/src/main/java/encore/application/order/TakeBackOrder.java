package encore.application.order;

import encore.domain.identity.UserId;
import encore.domain.order.OrderId;

/** The house cancels an order of somebody, at any time; it is on record. */
public interface TakeBackOrder {

  /** Never too late. */
  CancelOrder.Outcome takeBack(Command command);

  record Command(UserId actor, OrderId order, String reason) {}
}
