package encore.persistence.wallet;

import static encore.testing.Race.race;
import static encore.testing.Spender.balance;
import static encore.testing.Spender.transfer;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import encore.application.wallet.HouseBooks;
import encore.application.wallet.HouseBooks.Result.Booked;
import encore.application.wallet.HouseBooks.Result.NothingToRefund;
import encore.application.wallet.WalletMoves.Result.Moved;
import encore.domain.shared.Money;
import encore.persistence.support.TestDatabase;
import encore.testing.Spender;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Money that passes no wallet, and moves that are part of something bigger. */
class HouseBooksIT {

  private static final TestDatabase DATABASE = TestDatabase.create();
  private static final Money PRICE = new Money(170_000);

  private final PostgresPurse purse =
      new PostgresPurse(DATABASE, db -> db.conditionalUpdate(PostgresPurse.balanceMax()));
  private final HouseBooks books = new JdbcHouseBooks(DATABASE.database());

  @AfterEach
  void theBooksAreSound() {
    assertThat(purse.proofs().proof(1).isSound()).isTrue();
  }

  @Test
  void aCardIsCreditedOnceAndWithNoMoreThanItWasCharged() {
    var sale = transfer();
    books.cardSale(sale, PRICE, "payment/1");

    var more = new Money(170_001);
    assertThat(books.cardRefund(transfer(), more, sale, "x")).isEqualTo(new NothingToRefund());
    assertThat(books.cardRefund(transfer(), PRICE, transfer(), "x"))
        .isEqualTo(new NothingToRefund());
    assertThat(books.cardRefund(transfer(), PRICE, sale, "x")).isInstanceOf(Booked.class);
    assertThat(books.cardRefund(transfer(), PRICE, sale, "x")).isEqualTo(new NothingToRefund());
  }

  @Test
  void fiftyWhoCreditACardAtOnceAreOne() throws Exception {
    var sale = transfer();
    books.cardSale(sale, PRICE, "payment/2");

    var results = race(50, _ -> () -> books.cardRefund(transfer(), PRICE, sale, "x"));

    assertThat(results.stream().filter(Booked.class::isInstance)).hasSize(1);
  }

  @Test
  void whatAWalletPaidIsNotCreditedToACard() {
    var anna = Spender.with(purse, 1_000);
    var spent = transfer();
    anna.use(spent, 600);

    assertThat(books.cardRefund(transfer(), new Money(600), spent, "x"))
        .isEqualTo(new NothingToRefund());
  }

  @Test
  void movesArePartOfTheTransactionAroundThem() {
    var anna = Spender.with(purse, 1_000);

    assertThatIllegalStateException()
        .isThrownBy(() ->
            DATABASE
                .database()
                .inOne(() -> {
                  assertThat(anna.use(600)).isInstanceOf(Moved.class);
                  assertThat(anna.use(400)).isInstanceOf(Moved.class);
                  assertThat(anna.use(1)).isNotInstanceOf(Moved.class);
                  books.cardSale(transfer(), PRICE, "payment/3");
                  throw new IllegalStateException("not after all");
                }));
    assertThat(anna.balance()).isEqualTo(balance(1_000, 0));

    long after =
        DATABASE
            .database()
            .inOne(() -> {
              anna.use(600);
              anna.charge(100);
              return anna.balance().total().won();
            });
    assertThat(after).isEqualTo(500);
    assertThat(anna.balance()).isEqualTo(balance(500, 0));
  }

  @Test
  void aBalanceThatWasChangedBehindTheBooksIsNamed() {
    var anna = Spender.with(purse, 1_000);
    var database = DATABASE.database();
    database.inOne(() -> {
      tamper("ALTER TABLE wallet DISABLE TRIGGER USER");
      database
          .sql()
          .sql("UPDATE wallet SET balance = 1001 WHERE user_id = :user")
          .param("user", anna.user().value())
          .update();
      return tamper("ALTER TABLE wallet ENABLE TRIGGER USER");
    });

    var proof = purse.proofs().proof(5);

    assertThat(proof.isSound()).isFalse();
    assertThat(proof.sumOfAccounts()).isEqualTo(1);
    assertThat(proof.broken()).hasSize(1);
    assertThat(proof.broken().getFirst().user()).isEqualTo(anna.user());
    assertThat(proof.broken().getFirst().balance()).isEqualTo(1_001);
    assertThat(proof.broken().getFirst().sumOfTransfers()).isEqualTo(1_000);
    database.inOne(() -> {
      tamper("ALTER TABLE wallet DISABLE TRIGGER USER");
      tamper("UPDATE wallet SET balance = 1000 WHERE balance = 1001");
      return tamper("ALTER TABLE wallet ENABLE TRIGGER USER");
    });
  }

  private static int tamper(String sql) {
    return DATABASE.database().sql().sql(sql).update();
  }
}
