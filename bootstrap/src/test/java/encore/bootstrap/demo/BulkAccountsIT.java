package encore.bootstrap.demo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import encore.application.identity.Passwords;
import encore.application.identity.Passwords.Check;
import encore.domain.identity.Password;
import encore.domain.identity.PasswordHash;
import encore.persistence.support.TestDatabase;
import encore.persistence.wallet.WalletPersistenceConfig;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BulkAccountsIT {

  private static final TestDatabase DATABASE = TestDatabase.create();

  private final ByteArrayOutputStream said = new ByteArrayOutputStream();

  @Test
  void accountsAndWalletsAreMadeOnce() {
    make("--loadtest", "20", "--users", "50");
    assertThat(count("SELECT count(*) FROM account WHERE email LIKE 'loadtest%@example.com'"))
        .isEqualTo(20);
    assertThat(count("SELECT count(*) FROM account WHERE email LIKE 'test-user-%@example.com'"))
        .isEqualTo(50);
    assertBooksAreSound(70);
    assertThat(said.toString(StandardCharsets.UTF_8)).contains("70 accounts made, 0 were there");

    spend();
    make("--loadtest", "20", "--users", "51");

    assertBooksAreSound(71);
    assertThat(said.toString(StandardCharsets.UTF_8)).contains("1 accounts made, 70 were there");
    assertThat(count("SELECT sum(balance) FROM wallet")).isEqualTo(71 * 1_000_000 - 1_000);
  }

  @Test
  void whatCannotBeUnderstoodIsAnsweredWithTheUsage() {
    for (var wrong : new String[][] {{"--fast", "1"}, {"--users"}, {"--users", "many"}}) {
      assertThatThrownBy(() -> BulkOptions.of(wrong)).hasMessageContaining("Usage:");
    }
    assertThat(BulkOptions.of()).isEqualTo(new BulkOptions(2_000, 100_000));
  }

  @Test
  void withoutADemoItSaysWhatToDo(@TempDir Path home) {
    assertThatThrownBy(() -> DemoDatabase.of(home, Map.of())).hasMessageContaining("DATABASE_URL");
    assertThat(DemoDatabase.of(home, Map.of("DATABASE_URL", "postgres://x/y")))
        .isEqualTo("postgres://x/y");
  }

  private void make(String... options) {
    var out = new PrintStream(said, true, StandardCharsets.UTF_8);
    new BulkAccounts(DATABASE.database(), new OneHash(), out).make(BulkOptions.of(options));
  }

  /** Somebody has bought something since. */
  private static void spend() {
    DATABASE
        .database()
        .sql()
        .sql(
            """
            WITH used AS (
              UPDATE wallet
                 SET balance = balance - 1000, version = version + 1
               WHERE user_id = (SELECT id FROM account WHERE email = 'loadtest1@example.com')
              RETURNING user_id, balance, version
            )
            INSERT INTO transfer (kind, debit, credit, user_id, wallet_version, amount, balance_after,
                                  at, reference)
            SELECT 'USE', 'WALLET', 'SALES', user_id, version, 1000, balance, app_now(), 'a test'
              FROM used
            """)
        .update();
  }

  private static void assertBooksAreSound(int wallets) {
    assertThat(count("SELECT count(*) FROM wallet")).isEqualTo(wallets);
    var proof = WalletPersistenceConfig.proofsOver(DATABASE.database()).proof(1);
    assertThat(proof.isSound()).as("%s", proof).isTrue();
  }

  private static int count(String sql) {
    return DATABASE.database().sql().sql(sql).query(Integer.class).single();
  }

  private record OneHash() implements Passwords {
    @Override
    public Optional<PasswordHash> hash(Password password) {
      return Optional.of(new PasswordHash("{none}x"));
    }

    @Override
    public Check check(Password password, Optional<PasswordHash> hash) {
      return new Check.Wrong();
    }
  }
}
