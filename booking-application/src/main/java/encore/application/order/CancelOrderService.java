package encore.application.order;

import encore.application.shared.UseCase;
import encore.domain.order.CancelPolicy;
import encore.domain.order.Order;
import java.time.Instant;
import java.util.Optional;

@UseCase
final class CancelOrderService implements CancelOrder {

  private final Orders orders;
  private final Returns returns;
  private final CancelPolicy policy;

  CancelOrderService(Orders orders, Returns returns, CancelPolicy policy) {
    this.orders = orders;
    this.returns = returns;
    this.policy = policy;
  }

  @Override
  public Outcome cancel(Command command) {
    return orders
        .find(command.order())
        .filter(order -> order.terms().buyer().equals(command.buyer()))
        .map(_ -> returns.take(command.order(), command.reason(), this::forbidden, _ -> {}))
        .orElseGet(Outcome.NoSuchOrder::new);
  }

  private Optional<Instant> forbidden(Order.Paid order, Instant now) {
    return policy.passed(order, now);
  }
}
