package encore.persistence.wallet;

import encore.application.wallet.WalletMoves;
import encore.application.wallet.WalletStrategy;
import encore.domain.wallet.WalletMove;

/**
 * {@link WalletStrategy#OPTIMISTIC}: look, decide, and write if the version is still the one that
 * was seen; else look again. At READ COMMITTED the next look sees what others have committed, so
 * all of it stays in one transaction. Who has waited for a writer has the row by then, and is alone
 * the second time; more often than that nobody comes here but by a bug.
 */
final class OptimisticWalletMoves implements WalletMoves {

  static final int LOOKS_MAX = 5;

  private final MoveTransaction transaction;
  private final WalletWork work;
  private final WalletLooks looks;

  OptimisticWalletMoves(MoveTransaction transaction, WalletWork work, WalletLooks looks) {
    this.transaction = transaction;
    this.work = work;
    this.looks = looks;
  }

  @Override
  public Result move(WalletMove move) {
    return transaction.run(() -> work.run(move, this::attempt));
  }

  private Told attempt(WalletMove move) {
    var told = look(move);
    for (int again = 1; told.stale() && again < LOOKS_MAX; again++) {
      told = look(move);
    }
    return told;
  }

  private Told look(WalletMove move) {
    return work.decide(move, looks.look(move.user()));
  }
}
