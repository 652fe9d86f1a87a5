package encore.persistence.wallet;

import encore.application.wallet.WalletMoves;
import encore.domain.shared.Money;
import encore.persistence.support.Database;

/** The strategies of moving wallets that PostgreSQL decides. */
public final class PersistentWallets {

  private final Database database;

  public PersistentWallets(Database database) {
    this.database = database;
  }

  public WalletMoves rowLock(Money balanceMax) {
    return new RowLockWalletMoves(transaction(), work(balanceMax), new WalletLooks(database));
  }

  public WalletMoves conditionalUpdate(Money balanceMax) {
    return new ConditionalUpdateWalletMoves(transaction(), work(balanceMax));
  }

  public WalletMoves optimistic(Money balanceMax) {
    return new OptimisticWalletMoves(transaction(), work(balanceMax), new WalletLooks(database));
  }

  private MoveTransaction transaction() {
    return new MoveTransaction(database);
  }

  private WalletWork work(Money balanceMax) {
    return new WalletWork(database, new GuardedWrite(database, balanceMax));
  }
}
