package encore.persistence.consistency;

import static encore.persistence.consistency.SeatPromises.safety;

import encore.application.consistency.Promise;
import java.util.List;

/** M1, M2, M3 and M7: wallets beside their books. */
final class LedgerPromises {

  private static final String DELTA =
      "CASE WHEN t.credit = 'WALLET' THEN t.amount ELSE -t.amount END";

  private static final String TWO_SIDES =
      """
      SELECT t.id::text AS who
        FROM transfer t
       WHERE t.at >= :since
         AND NOT (t.amount > 0
              AND t.debit <> t.credit
              AND ('WALLET' IN (t.debit, t.credit)) = (t.user_id IS NOT NULL))
      """;

  // Wallets from their balances and the house from the lines: by the lines alone it would be 0
  // whatever happened.
  private static final String SUM =
      Books.WALLETS
          + """
          , sums AS (
            SELECT coalesce(sum(w.balance), 0) AS of_wallets,
                   coalesce(sum(l.of_house), 0) AS of_house
              FROM moved
              JOIN wallet w ON w.user_id = moved.user_id
             CROSS JOIN LATERAL (SELECT sum(CASE WHEN t.credit IN ('CASH', 'SALES') THEN t.amount ELSE 0 END
                                          - CASE WHEN t.debit IN ('CASH', 'SALES') THEN t.amount ELSE 0 END) AS of_house
                                   FROM transfer t
                                  WHERE t.user_id = w.user_id) AS l
          )
          SELECT 'all accounts: ' || of_wallets + of_house AS who
            FROM sums
           WHERE of_wallets + of_house <> 0
          """;

  private static final String BALANCE =
      Books.WALLETS
          + """
          SELECT w.user_id::text AS who
            FROM moved
            JOIN wallet w ON w.user_id = moved.user_id
           CROSS JOIN LATERAL (SELECT coalesce(sum(%s), 0) AS total
                                 FROM transfer t
                                WHERE t.user_id = w.user_id) AS l
           WHERE w.balance <> l.total
          """
              .formatted(DELTA);

  private static final String NOT_BELOW =
      Books.WALLETS
          + """
          SELECT w.user_id::text AS who
            FROM moved
            JOIN wallet w ON w.user_id = moved.user_id
           WHERE w.balance < 0 OR w.reserved NOT BETWEEN 0 AND w.balance
          """;

  private static final String ASIDE =
      Books.WALLETS
          + """
          SELECT w.user_id::text AS who
            FROM moved
            JOIN wallet w ON w.user_id = moved.user_id
           WHERE w.reserved <> (SELECT coalesce(sum(r.amount), 0)
                                  FROM wallet_reservation r
                                 WHERE r.user_id = w.user_id
                                   AND r.status = 'RESERVED')
          """;

  private static final String CHAIN =
      Books.WALLETS
          + """
          , line AS (
            SELECT t.id, t.balance_after, %s AS delta,
                   lag(t.balance_after, 1, 0::bigint) OVER of_the_wallet AS before
              FROM moved
              JOIN transfer t ON t.user_id = moved.user_id
            WINDOW of_the_wallet AS (PARTITION BY t.user_id ORDER BY t.wallet_version)
          )
          SELECT id::text AS who
            FROM line
           WHERE balance_after <> before + delta
          """
              .formatted(DELTA);

  private LedgerPromises() {}

  static List<Promise> all() {
    return List.of(
        safety("M1-two-sides", "What one account has, another gave.", TWO_SIDES),
        safety("M1-sum-is-zero", "All accounts together are 0.", SUM),
        safety("M2-balance-is-its-transfers", "A wallet is the sum of its transfers.", BALANCE),
        safety(
            "M3-not-below-zero", "No wallet is below 0, nor sets aside what it lacks.", NOT_BELOW),
        safety("M3-set-aside", "What a wallet sets aside is its reservations.", ASIDE),
        safety(
            "M7-each-line-goes-on",
            "Each line of a wallet goes on from the one before: none was changed or removed.",
            CHAIN));
  }
}
