package encore.bootstrap.demo;

import encore.application.identity.Passwords;
import encore.domain.identity.Password;
import encore.persistence.support.Database;
import java.io.PrintStream;

/**
 * Accounts by the thousand for load tests, each series with one password hash and a wallet that is
 * charged once. Those that are there stay as they are.
 */
final class BulkAccounts {

  private static final int BATCH = 1_000;
  private static final long BALANCE = 1_000_000;

  private static final String ACCOUNTS =
      """
      INSERT INTO account (id, email, name, password_hash, role)
      SELECT uuidv7(), :prefix || n || '@example.com', :prefix || n, :hash, 'USER'
        FROM generate_series(:from::int, :to::int) AS n
          ON CONFLICT (email) DO NOTHING
      """;

  // A wallet and its first transfer come together or not at all, so balance and books always agree.
  private static final String WALLETS =
      """
      WITH opened AS (
        INSERT INTO wallet (user_id, balance, version, updated_at)
        SELECT a.id, :balance, 1, app_now()
          FROM generate_series(:from::int, :to::int) AS n
          JOIN account a ON a.email = :prefix || n || '@example.com'
            ON CONFLICT (user_id) DO NOTHING
        RETURNING user_id, balance, updated_at
      )
      INSERT INTO transfer (kind, debit, credit, user_id, wallet_version, amount, balance_after, at,
                            reference)
      SELECT 'CHARGE', 'CASH', 'WALLET', user_id, 1, balance, balance, updated_at, 'opening balance'
        FROM opened
      """;

  private final Database database;
  private final Passwords passwords;
  private final PrintStream out;

  BulkAccounts(Database database, Passwords passwords, PrintStream out) {
    this.database = database;
    this.passwords = passwords;
    this.out = out;
  }

  void make(BulkOptions wanted) {
    var hash = passwords.hash(new Password(DemoUsers.PASSWORD)).orElseThrow().value();
    long started = System.nanoTime();
    int made = series("loadtest", wanted.loadtest(), hash);
    made += series("test-user-", wanted.users(), hash);
    out.printf(
        "%d accounts made, %d were there, in %.1f s. Password: %s; balance of each: %,d won%n",
        made,
        wanted.loadtest() + wanted.users() - made,
        (System.nanoTime() - started) / 1e9,
        DemoUsers.PASSWORD,
        BALANCE);
  }

  private int series(String prefix, int count, String hash) {
    int made = 0;
    for (int from = 1; from <= count; from += BATCH) {
      int to = Math.min(count, from + BATCH - 1);
      made += batch(prefix, from, to, hash);
      boolean isTenth = to == count || to / BATCH % 10 == 0;
      if (isTenth) {
        out.printf("%s1 … %s%d of %d%n", prefix, prefix, to, count);
      }
    }
    return made;
  }

  private int batch(String prefix, int from, int to, String hash) {
    return database.inOne(() -> {
      int made =
          database
              .sql()
              .sql(ACCOUNTS)
              .param("prefix", prefix)
              .param("from", from)
              .param("to", to)
              .param("hash", hash)
              .update();
      database
          .sql()
          .sql(WALLETS)
          .param("prefix", prefix)
          .param("from", from)
          .param("to", to)
          .param("balance", BALANCE)
          .update();
      return made;
    });
  }
}
