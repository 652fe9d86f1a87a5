package encore.domain.order;

import static encore.domain.shared.Invariant.require;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/** Until when a buyer may change his mind. */
public record CancelPolicy(Duration within) {

  public CancelPolicy {
    require(!within.isNegative(), "nobody cancels before he orders");
  }

  public Instant until(Order.Paid order) {
    return order.orderedAt().plus(within);
  }

  /** When it was over, if it is by now. */
  public Optional<Instant> passed(Order.Paid order, Instant now) {
    var until = until(order);
    return now.isBefore(until) ? Optional.empty() : Optional.of(until);
  }
}
