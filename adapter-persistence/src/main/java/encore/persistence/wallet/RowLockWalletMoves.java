package encore.persistence.wallet;

import encore.application.wallet.WalletMoves;
import encore.application.wallet.WalletStrategy;
import encore.domain.wallet.WalletMove;

/**
 * {@link WalletStrategy#ROW_LOCK}: lock the wallet, look, decide, write. Who comes meanwhile waits
 * for the commit and sees what is left.
 */
final class RowLockWalletMoves implements WalletMoves {

  private final MoveTransaction transaction;
  private final WalletWork work;
  private final WalletLooks looks;

  RowLockWalletMoves(MoveTransaction transaction, WalletWork work, WalletLooks looks) {
    this.transaction = transaction;
    this.work = work;
    this.looks = looks;
  }

  @Override
  public Result move(WalletMove move) {
    return transaction.run(
        () -> work.run(move, each -> work.decide(each, looks.lock(each.user()))));
  }
}
