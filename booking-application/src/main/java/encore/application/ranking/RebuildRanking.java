package encore.application.ranking;

import encore.application.ranking.BookedSales.Cursor;
import encore.domain.identity.UserId;
import java.util.Optional;

/**
 * Makes the ranking what the bookings and the orders say, while sales go on. Done again it finds
 * nothing to do.
 */
public interface RebuildRanking {

  Outcome rebuild(Command command);

  /**
   * What is wanted.
   *
   * @param dryRun only counts
   * @param after where an earlier one ended
   */
  record Command(UserId admin, boolean dryRun, Optional<Cursor> after) {}

  /**
   * What was found.
   *
   * @param bookings looked at, and orders
   * @param changed counted something else than the booking or the order says
   * @param gone were of bookings or orders that are no more
   * @param hours were not the sum of their sales
   * @param next where to go on, if it was too much for once; the last two are counted at the end
   */
  record Outcome(long bookings, long changed, long gone, long hours, Optional<Cursor> next) {}
}
