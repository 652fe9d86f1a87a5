package encore.persistence.booking;

import encore.application.booking.Claim;
import encore.application.booking.LockStrategy;
import encore.application.booking.SeatClaims;
import encore.domain.booking.Booking;
import encore.persistence.support.Database;

/**
 * {@link LockStrategy#ADVISORY_LOCK}: buyers of one seat queue at its number before they come near
 * its row. Whoever does not know of the queue is stopped by the conditional update behind it.
 */
final class AdvisoryLockSeatClaims implements SeatClaims {

  // A statement of its own: the snapshot of the next one is taken when all of these are held. One
  // scan of a sorted array calls the function in that order; the end of the transaction unlocks.
  private static final String QUEUE_AT_SEATS =
      """
      SELECT pg_advisory_xact_lock(s.id)
        FROM unnest(:ids) AS s (id)
      """;

  private final Database database;
  private final ClaimTransaction transaction;
  private final ConditionalUpdateSeatClaims conditionalUpdate;

  AdvisoryLockSeatClaims(
      Database database,
      ClaimTransaction transaction,
      ConditionalUpdateSeatClaims conditionalUpdate) {
    this.database = database;
    this.transaction = transaction;
    this.conditionalUpdate = conditionalUpdate;
  }

  @Override
  public Claim.Result claim(Claim claim) {
    return transaction.run(() -> {
      queue(claim.terms());
      return conditionalUpdate.decide(claim);
    });
  }

  private void queue(Booking.Terms terms) {
    database.sql().sql(QUEUE_AT_SEATS).param("ids", SeatIds.of(terms)).query().listOfRows();
  }
}
