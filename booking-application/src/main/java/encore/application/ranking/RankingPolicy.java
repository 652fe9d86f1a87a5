package encore.application.ranking;

import static encore.domain.shared.Invariant.require;

import java.time.Duration;

/**
 * Limits of the ranking.
 *
 * @param keep how long hours are kept; longer than the longest window
 * @param batch how many bookings a rebuild looks at in one transaction
 * @param batchesMax how many of those one request may cost
 */
public record RankingPolicy(Duration keep, int batch, int batchesMax) {

  public RankingPolicy {
    require(keep.compareTo(Duration.ofDays(8)) >= 0, "kept for eight days at least");
    require(batch > 0 && batch <= 5_000, "1 to 5000 bookings at a time");
    require(batchesMax > 0 && batchesMax <= 1_000, "1 to 1000 batches a request");
  }
}
