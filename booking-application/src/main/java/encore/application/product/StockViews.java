package encore.application.product;

import encore.application.shared.Page;
import encore.domain.product.ProductId;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/** What became of a stock, move by move. */
public interface StockViews {

  /** Newest first, those before a version; empty: there is no such product. */
  Optional<Page<Movement, Long>> movements(ProductId product, Optional<Long> before, int limit);

  /** Why a stock has moved. */
  enum Kind {
    SOLD,
    RETURNED,
    ADJUSTED
  }

  /**
   * One move.
   *
   * @param version of the stock that it made; the first move makes 1
   * @param use the order it was sold or given back for
   */
  record Movement(
      long version, Kind kind, long change, long after, Optional<UUID> use, Instant at) {}
}
