package encore.application.outbox;

import static encore.domain.shared.Invariant.require;

import java.time.Duration;

/**
 * What may be sent again.
 *
 * @param kept how far back
 * @param most events of one order
 * @param batch events of one transaction
 */
public record ResendPolicy(Duration kept, int most, int batch) {

  public ResendPolicy {
    require(kept.isPositive(), "news are kept for some time");
    require(batch > 0 && batch <= most, "an order is one transaction at least");
  }
}
