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

  /** When it was over, if it is by now. */
  public Optional<Instant> passed(Order.Paid order, Instant now) {
    var until = order.orderedAt().plus(within);
    return now.isBefore(until) ? Optional.empty() : Optional.of(until);
  }
}
