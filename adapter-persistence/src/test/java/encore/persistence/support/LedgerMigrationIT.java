package encore.persistence.support;

import static org.assertj.core.api.Assertions.assertThat;

import encore.persistence.testing.PostgresServer;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.Test;

/** Wallets of a house that had no ledger go on with what they had. */
class LedgerMigrationIT {

  private static final String BEFORE =
      """
      SET search_path TO encore;
      INSERT INTO account (id, email, name, password_hash, role)
      VALUES ('00000000-0000-0000-0000-000000000001', 'a@example.com', 'A', '{none}x', 'USER'),
             ('00000000-0000-0000-0000-000000000002', 'b@example.com', 'B', '{none}x', 'USER');
      INSERT INTO wallet (user_id, balance, updated_at)
      SELECT id, 700, app_now() FROM account WHERE name = 'A';
      INSERT INTO wallet (user_id, balance, updated_at)
      SELECT id, 0, app_now() FROM account WHERE name = 'B';
      INSERT INTO wallet_entry (user_id, kind, amount, balance_after, at, reference)
      SELECT id, k, a, b, app_now() + n * interval '1 second', 'before'
        FROM account, (VALUES (1, 'CHARGE', 1000, 1000), (2, 'USE', -500, 500),
                              (3, 'REFUND', 200, 700)) AS e (n, k, a, b)
       WHERE name = 'A';
      """;

  @Test
  void whatWasWrittenBeforeIsInTheBooksAndTheWalletMovesOn() throws SQLException {
    var server = PostgresServer.forThisBuild();
    var url = server.url(server.createDatabase("ledger"));
    var address = PostgresUrl.parse(url);
    Flyway.configure()
        .dataSource(address.jdbc(), address.user(), address.password())
        .defaultSchema(Pool.SCHEMA)
        .target("16")
        .load()
        .migrate();
    try (var connection =
        DriverManager.getConnection(address.jdbc(), address.user(), address.password())) {
      execute(connection, BEFORE);

      Migration.run(url);

      assertThat(lines(connection))
          .containsExactly("1 CHARGE 1000 1000", "2 USE 500 500", "3 CHARGE 200 700");
      execute(
          connection,
          """
          WITH moved AS (
            UPDATE wallet SET balance = 600, version = version + 1 WHERE balance = 700
            RETURNING user_id, version
          )
          INSERT INTO transfer (kind, debit, credit, user_id, wallet_version, amount, balance_after,
                                at, reference)
          SELECT 'USE', 'WALLET', 'SALES', user_id, version, 100, 600, app_now(), 'after' FROM moved
          """);
      assertThat(lines(connection)).endsWith("4 USE 100 600");
    }
  }

  private static void execute(Connection connection, String sql) throws SQLException {
    try (var statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }

  private static List<String> lines(Connection connection) throws SQLException {
    var found = new ArrayList<String>();
    try (var statement = connection.createStatement();
        var rows =
            statement.executeQuery(
                """
                SELECT concat_ws(' ', wallet_version, kind, amount, balance_after)
                  FROM transfer
                 ORDER BY wallet_version
                """)) {
      while (rows.next()) {
        found.add(rows.getString(1));
      }
    }
    return found;
  }
}
