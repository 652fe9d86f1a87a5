package encore.application.ranking;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * The ranking beside the bookings and the orders, which are the truth. Each call is one
 * transaction.
 */
public interface BookedSales {

  /**
   * Sales of one kind from the oldest on, and what had to be changed; nothing is when it is only
   * tried. After the last of a kind comes the first of the next.
   */
  Batch compare(Optional<Cursor> after, Duration keep, int limit, boolean dryRun);

  /** Sales of bookings and orders that are gone. */
  int dropGone(Duration keep, int limit, boolean dryRun);

  /** Hours that are not the sum of their sales; each by itself. */
  List<Instant> wrongHours(Duration keep, int limit);

  /** Whether it had to be. */
  boolean mend(Instant hour);

  /** How far one has come. */
  record Cursor(ItemKind kind, Instant soldAt, UUID sale) {}

  /**
   * One batch.
   *
   * @param next none when there was nothing more
   */
  record Batch(int looked, int changed, Optional<Cursor> next) {}
}
