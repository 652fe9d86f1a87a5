package encore.application.order;

import encore.application.audit.Act;
import encore.application.audit.AuditTrail;
import encore.application.shared.UseCase;
import encore.domain.order.Order;
import java.util.Map;
import java.util.Optional;

@UseCase
final class TakeBackOrderService implements TakeBackOrder {

  private final Returns returns;
  private final AuditTrail trail;

  TakeBackOrderService(Returns returns, AuditTrail trail) {
    this.returns = returns;
    this.trail = trail;
  }

  @Override
  public CancelOrder.Outcome takeBack(Command command) {
    return returns.take(
        command.order(),
        command.reason(),
        (_, _) -> Optional.empty(),
        order -> trail.record(act(command, order)));
  }

  private static Act act(Command command, Order.Cancelled order) {
    return new Act(
        command.actor(),
        "ORDER_CANCELLED",
        "order/" + order.terms().id().value(),
        Map.of(
            "user", order.terms().buyer().value().toString(),
            "refunded", Long.toString(order.refunded().won()),
            "reason", command.reason()));
  }
}
