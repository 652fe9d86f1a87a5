package encore.persistence.wallet;

import encore.application.wallet.WalletMoves;
import encore.application.wallet.WalletStrategy;
import encore.domain.wallet.WalletMove;
import java.util.Optional;

/**
 * {@link WalletStrategy#CONDITIONAL_UPDATE}: nobody looks first; the one statement that writes
 * finds out whether there is enough.
 */
final class ConditionalUpdateWalletMoves implements WalletMoves {

  private final MoveTransaction transaction;
  private final WalletWork work;

  ConditionalUpdateWalletMoves(MoveTransaction transaction, WalletWork work) {
    this.transaction = transaction;
    this.work = work;
  }

  @Override
  public Result move(WalletMove move) {
    return transaction.run(() -> work.run(move, each -> work.write(each, Optional.empty())));
  }
}
