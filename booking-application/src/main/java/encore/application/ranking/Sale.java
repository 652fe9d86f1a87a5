package encore.application.ranking;

import static encore.domain.shared.Invariant.require;

import java.time.Instant;
import java.util.UUID;

/**
 * What one sale of one thing counts by now.
 *
 * @param sale the booking or the order; of an order each product counts by itself
 * @param soldAt when it was paid; it counts in that hour, and is taken out of it
 * @param quantity nothing once it was cancelled
 * @param version of the news that says so; what an older one says is over
 */
public record Sale(
    ItemKind kind, UUID sale, UUID item, Instant soldAt, long quantity, long version) {

  public Sale {
    require(quantity >= 0, "a sale counts something, or nothing");
  }
}
