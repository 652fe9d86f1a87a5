package encore.persistence.wallet;

import encore.application.wallet.WalletProofs;
import encore.domain.identity.UserId;
import encore.persistence.support.Columns;
import encore.persistence.support.Database;
import encore.persistence.support.SlowLane;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.UUID;

final class SqlWalletProofs implements WalletProofs {

  private static final int READERS_AT_ONCE = 1;
  private static final Duration PATIENCE = Duration.ofSeconds(5);

  // One statement, so that all of it is about one instant. The sum of accounts takes wallets from
  // their balances and the house from the lines: by the lines alone it would be 0 whatever
  // happened.
  private static final String PROOF =
      """
      WITH lines AS MATERIALIZED (
        SELECT user_id, count(*) AS n,
               sum(CASE WHEN credit = 'WALLET' THEN amount
                        WHEN debit = 'WALLET' THEN -amount ELSE 0 END) AS of_wallet,
               sum(CASE WHEN credit IN ('CASH', 'SALES') THEN amount ELSE 0 END
                 - CASE WHEN debit IN ('CASH', 'SALES') THEN amount ELSE 0 END) AS of_house
          FROM transfer
         GROUP BY user_id
      ), aside AS MATERIALIZED (
        SELECT user_id, sum(amount) AS amount
          FROM wallet_reservation
         WHERE status = 'RESERVED'
         GROUP BY user_id
      ), wallets AS MATERIALIZED (
        SELECT w.user_id, w.balance, w.reserved,
               coalesce(l.of_wallet, 0)::bigint AS transfers,
               coalesce(s.amount, 0)::bigint AS reservations
          FROM wallet w
          LEFT JOIN lines l ON l.user_id = w.user_id
          LEFT JOIN aside s ON s.user_id = w.user_id
      ), totals AS (
        SELECT (SELECT count(*) FROM wallets) AS wallets,
               (SELECT coalesce(sum(n), 0)::bigint FROM lines) AS lines,
               (SELECT coalesce(sum(balance), 0)::bigint FROM wallets) AS balances,
               (SELECT coalesce(sum(of_house), 0)::bigint FROM lines) AS house,
               app_now() AS as_of
      ), broken AS (
        SELECT *
          FROM wallets
         WHERE balance <> transfers OR reserved <> reservations
         ORDER BY user_id
         LIMIT :broken
      )
      SELECT t.wallets, t.lines, t.balances, t.balances + t.house AS accounts, t.as_of,
             b.user_id, b.balance, b.transfers, b.reserved, b.reservations
        FROM totals t
        LEFT JOIN broken b ON TRUE
       ORDER BY b.user_id
      """;

  private final Database database;
  private final SlowLane lane;

  SqlWalletProofs(Database database) {
    this.database = database;
    this.lane = new SlowLane(database, READERS_AT_ONCE, PATIENCE, PATIENCE);
  }

  /** The totals stand beside each broken wallet, and alone where there is none. */
  private record Found(Proof totals, List<Broken> broken) {}

  @Override
  public Proof proof(int brokenMax) {
    var found =
        lane.read(() ->
            database
                .sql()
                .sql(PROOF)
                .param("broken", brokenMax)
                .query((row, _) -> new Found(totals(row), broken(row)))
                .list());
    var totals = found.getFirst().totals();
    return new Proof(
        totals.wallets(),
        totals.transfers(),
        totals.sumOfBalances(),
        totals.sumOfAccounts(),
        totals.asOf(),
        found.stream().flatMap(each -> each.broken().stream()).toList());
  }

  private static Proof totals(ResultSet row) throws SQLException {
    return new Proof(
        row.getLong("wallets"),
        row.getLong("lines"),
        row.getLong("balances"),
        row.getLong("accounts"),
        Columns.instant(row, "as_of"),
        List.of());
  }

  private static List<Broken> broken(ResultSet row) throws SQLException {
    var user = row.getObject("user_id", UUID.class);
    return user == null
        ? List.of()
        : List.of(
            new Broken(
                new UserId(user),
                row.getLong("balance"),
                row.getLong("transfers"),
                row.getLong("reserved"),
                row.getLong("reservations")));
  }
}
