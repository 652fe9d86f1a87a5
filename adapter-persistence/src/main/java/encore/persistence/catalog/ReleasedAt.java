package encore.persistence.catalog;

import encore.application.catalog.PastReleases;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;

/** A column about the buyer, so that a hold does not pay for a statement of its own. */
final class ReleasedAt {

  // The clock is read in a SELECT of its own: as it is volatile, an index could not use it
  // otherwise.
  // What the house took back while it was held counts as let go: its books say the same.
  static final String OF_THE_BUYER =
      """
      (SELECT b.ended_at
         FROM booking b
        WHERE b.buyer_id = :buyer
          AND b.held_at > (SELECT app_now()) - :reach * interval '1 microsecond'
          AND b.status = 'CANCELLED'
          AND NOT b.complimentary
        ORDER BY b.ended_at DESC
       OFFSET :before
        LIMIT 1) AS released_at\
      """;

  static final String OF_NOBODY = "NULL::timestamptz AS released_at";

  private ReleasedAt() {}

  static StatementSpec bind(StatementSpec statement, PastReleases releases) {
    return statement
        .param("buyer", releases.buyer().value())
        .param("reach", releases.reach().toNanos() / 1_000)
        .param("before", releases.count() - 1);
  }
}
