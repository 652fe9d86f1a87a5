package encore.bootstrap.seed;

import encore.loadtest.passes.Accounts;
import java.sql.Connection;
import java.sql.SQLException;

/** Accounts of one series, by their numbers: each with a wallet, and some with a cart. */
final class People {

  static final long BALANCE = 1_000_000;

  private static final String ACCOUNTS =
      """
      INSERT INTO account (id, email, name, password_hash, role)
      SELECT ('{ids}' || lpad(n::text, 12, '0'))::uuid, '{prefix}' || n || '@example.com',
             '{prefix}' || n, '{hash}', 'USER'
        FROM generate_series({from}, {to}) AS n
          ON CONFLICT DO NOTHING
      """;

  // A wallet and its first transfer come together or not at all, so balance and books always agree.
  private static final String WALLETS =
      """
      WITH opened AS (
        INSERT INTO wallet (user_id, balance, version, updated_at)
        SELECT a.id, {balance}, 1, app_now()
          FROM generate_series({from}, {to}) AS n
          JOIN account a ON a.email = '{prefix}' || n || '@example.com'
            ON CONFLICT DO NOTHING
        RETURNING user_id, balance, updated_at
      )
      INSERT INTO transfer (kind, debit, credit, user_id, wallet_version, amount, balance_after, at,
                            reference)
      SELECT 'CHARGE', 'CASH', 'WALLET', user_id, 1, balance, balance, updated_at, 'opening balance'
        FROM opened
      """;

  // Of three products that are neighbours; who has emptied his cart has it.
  private static final String CARTS =
      """
      WITH opened AS (
        INSERT INTO cart (id, user_id, updated_at)
        SELECT ('{carts}' || lpad(n::text, 12, '0'))::uuid, a.id, app_now()
          FROM generate_series({from}, {to}) AS n
          JOIN account a ON a.email = '{prefix}' || n || '@example.com'
            ON CONFLICT DO NOTHING
        RETURNING id, right(id::text, 12)::integer AS n, updated_at
      )
      INSERT INTO cart_item (cart_id, product_id, quantity, added_at)
      SELECT o.id, ('{products}' || lpad(((o.n + k) % 10 + 1)::text, 12, '0'))::uuid, 1, o.updated_at
        FROM opened o
       CROSS JOIN generate_series(0, 2) AS k
      """;

  private final Accounts series;
  private final String hash;

  /**
   * @param hash of everybody's password
   */
  People(Accounts series, String hash) {
    this.series = series;
    this.hash = hash;
  }

  /** Those that are not there; gives how many that were. One transaction. */
  int make(Connection connection, int from, int to) throws SQLException {
    try (var statement = connection.createStatement()) {
      int made = statement.executeUpdate(filled(ACCOUNTS, from, to));
      statement.executeUpdate(filled(WALLETS, from, to));
      if (series == Accounts.TEST_USER) {
        statement.executeUpdate(filled(CARTS, from, to));
      }
      connection.commit();
      return made;
    }
  }

  private String filled(String statement, int from, int to) {
    return statement
        .replace("{ids}", series.ids())
        .replace("{prefix}", series.prefix())
        .replace("{hash}", hash)
        .replace("{balance}", Long.toString(BALANCE))
        .replace("{carts}", Shelf.CARTS)
        .replace("{products}", Shelf.PRODUCTS)
        .replace("{from}", Integer.toString(from))
        .replace("{to}", Integer.toString(to));
  }
}
