package encore.persistence.wallet;

import encore.application.wallet.Reservations;
import encore.application.wallet.WalletMoves;
import encore.application.wallet.WalletProofs;
import encore.application.wallet.WalletTurn;
import encore.application.wallet.WalletViews;
import encore.domain.identity.UserId;
import encore.domain.shared.Money;
import encore.persistence.support.Database;
import encore.persistence.support.TestDatabase;
import encore.testing.Purse;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Supplier;

/** Wallets over a real PostgreSQL, with the strategy under test. */
public final class PostgresPurse implements Purse {

  private static final String ACCOUNT =
      """
      INSERT INTO account (id, email, name, password_hash, role)
      VALUES (:id, :id::text || '@example.com', 'A fan', '{none}x', 'USER')
      """;

  private final TestDatabase test;
  private final WalletMoves moves;
  private final WalletTurn turn;

  public PostgresPurse(TestDatabase test, Function<PersistentWallets, WalletMoves> strategy) {
    this(test, strategy, new AtOnce());
  }

  public PostgresPurse(
      TestDatabase test, Function<PersistentWallets, WalletMoves> strategy, WalletTurn turn) {
    this.test = test;
    this.moves = strategy.apply(new PersistentWallets(test.database()));
    this.turn = turn;
  }

  public static Money balanceMax() {
    return new Money(BALANCE_MAX);
  }

  private static final class AtOnce implements WalletTurn {
    @Override
    public <T> T in(UserId user, Supplier<T> work) {
      return work.get();
    }
  }

  @Override
  public WalletMoves moves() {
    return moves;
  }

  @Override
  public WalletTurn turn() {
    return turn;
  }

  @Override
  public Reservations reservations() {
    return WalletPersistenceConfig.reservationsOver(database());
  }

  @Override
  public WalletViews views() {
    return WalletPersistenceConfig.viewsOver(database());
  }

  @Override
  public WalletProofs proofs() {
    return WalletPersistenceConfig.proofsOver(database());
  }

  public Database database() {
    return test.database();
  }

  @Override
  public UserId somebody() {
    var id = UUID.randomUUID();
    database().sql().sql(ACCOUNT).param("id", id).update();
    return new UserId(id);
  }

  @Override
  public void setClock(Instant now) {
    test.setClock(Optional.of(now));
  }

  @Override
  public void letClockRun() {
    test.setClock(Optional.empty());
  }
}
