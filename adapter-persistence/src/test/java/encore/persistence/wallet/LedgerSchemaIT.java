package encore.persistence.wallet;

import static encore.testing.Spender.transfer;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import encore.application.shared.Unavailable;
import encore.domain.wallet.TransferId;
import encore.persistence.support.Net;
import encore.persistence.support.TestDatabase;
import encore.testing.Spender;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.dao.DataAccessException;

/** What the books refuse, whoever writes and however. */
class LedgerSchemaIT {

  private static final TestDatabase DATABASE = TestDatabase.create();
  private static final PostgresPurse PURSE =
      new PostgresPurse(DATABASE, db -> db.conditionalUpdate(PostgresPurse.balanceMax()));

  private final Spender anna = Spender.with(PURSE, 1_000);

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "UPDATE transfer SET amount = 1 WHERE user_id = :user | by_the_book",
        "DELETE FROM transfer WHERE user_id = :user | by_the_book",
        "DELETE FROM wallet WHERE user_id = :user | by_the_book",
        "UPDATE wallet SET balance = -1, version = version + 1 WHERE user_id = :user"
            + " | wallet_balance_never_negative",
        "UPDATE wallet SET reserved = 1001, version = version + 1 WHERE user_id = :user"
            + " | wallet_reserves_what_it_has",
        "UPDATE wallet SET reserved = 1 WHERE user_id = :user | by_the_book",
        "UPDATE wallet SET balance = 2000, version = version + 1 WHERE user_id = :user"
            + " | by_the_book"
      })
  void theBooksAreNotChangedByHand(String sql, String stopped) {
    refused(stopped, () -> run(sql));
    assertThat(PURSE.proofs().proof(1).isSound()).isTrue();
  }

  /** Refused is known: whoever asked must not be told that it may have been done. */
  @Test
  void whatIsRefusedAtTheCommitWasNotDone() {
    var sql = "UPDATE wallet SET balance = 2000, version = version + 1 WHERE user_id = :user";

    assertThatThrownBy(() ->
            DATABASE
                .database()
                .inOne(() ->
                    DATABASE.database().sql().sql(sql).param("user", anna.user().value()).update()))
        .isNotInstanceOf(Unavailable.class)
        .satisfies(e -> assertThat(Net.thatStopped(e)).contains("by_the_book"));
    assertThat(PURSE.proofs().proof(1).isSound()).isTrue();
  }

  @Test
  void theBooksAreNotEmptied() {
    refused(
        "by_the_book", () -> DATABASE.database().sql().sql("TRUNCATE transfer CASCADE").update());
  }

  @Test
  void aLineOfAWalletThatDidNotMoveIsRefused() {
    refused(
        "by_the_book",
        () -> run(line("'CHARGE', 'CASH', 'WALLET', :user, 2, 500, 1500, app_now(), 'x', NULL")));
    refused(
        "transfer_one_for_a_version",
        () -> run(line("'CHARGE', 'CASH', 'WALLET', :user, 1, 500, 1000, app_now(), 'x', NULL")));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '"',
      value = {
        "'CHARGE', 'SALES', 'WALLET', :user, 2, 5, 1005, app_now(), 'x', NULL"
            + " | transfer_kind_moves_between_its_accounts",
        "'CARD_SALE', 'CASH', 'SALES', :user, 2, 5, 1005, app_now(), 'x', NULL"
            + " | transfer_of_a_wallet_names_it",
        "'CARD_SALE', 'CASH', 'SALES', NULL, NULL, 0, NULL, app_now(), 'x', NULL"
            + " | transfer_moves_something",
        "'CARD_SALE', 'CASH', 'SALES', NULL, NULL, 5, NULL, app_now(), ' ', NULL"
            + " | transfer_has_a_reference",
        "'CARD_REFUND', 'SALES', 'CASH', NULL, NULL, 5, NULL, app_now(), 'x', NULL"
            + " | transfer_refund_says_of_what"
      })
  void aLineThatIsNoneIsRefused(String values, String stopped) {
    refused(stopped, () -> run(line(values)));
  }

  @Test
  void nothingIsGivenBackThatWasNotTakenOrMoreOrTwice() {
    var spent = transfer();
    anna.use(spent, 600);

    refused("by_the_book", () -> giveBack(spent, 601));
    refused("by_the_book", () -> giveBack(anyCharge(), 1));
    giveBack(spent, 600);
    refused("transfer_is_given_back_once", () -> giveBack(spent, 600));
    assertThat(PURSE.proofs().proof(1).isSound()).isTrue();
  }

  /** A refund as somebody would write it who does not ask. */
  private void giveBack(TransferId reverses, long won) {
    DATABASE
        .database()
        .sql()
        .sql(
            """
            WITH moved AS (
              UPDATE wallet SET balance = balance + :won, version = version + 1
               WHERE user_id = :user
              RETURNING balance, version
            )
            INSERT INTO transfer (kind, debit, credit, user_id, wallet_version, amount,
                                  balance_after, at, reference, reverses)
            SELECT 'REFUND', 'SALES', 'WALLET', :user, version, :won, balance, app_now(), 'x',
                   :reverses
              FROM moved
            """)
        .param("won", won)
        .param("user", anna.user().value())
        .param("reverses", reverses.value())
        .update();
  }

  private TransferId anyCharge() {
    var page = PURSE.views().transactions(anna.user(), Optional.empty(), Optional.empty(), 100);
    return page.items().getLast().id();
  }

  private static String line(String values) {
    return "INSERT INTO transfer (kind, debit, credit, user_id, wallet_version, amount,"
        + " balance_after, at, reference, reverses) VALUES ("
        + values
        + ")";
  }

  private void run(String sql) {
    DATABASE.database().sql().sql(sql).param("user", anna.user().value()).update();
  }

  private static void refused(String stopped, Runnable work) {
    assertThatThrownBy(work::run)
        .isInstanceOf(DataAccessException.class)
        .satisfies(e -> assertThat(Net.thatStopped(e)).contains(stopped));
  }
}
