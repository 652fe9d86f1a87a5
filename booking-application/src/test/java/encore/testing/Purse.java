package encore.testing;

import encore.application.wallet.Reservations;
import encore.application.wallet.WalletMoves;
import encore.application.wallet.WalletMoves.Result;
import encore.application.wallet.WalletProofs;
import encore.application.wallet.WalletTurn;
import encore.application.wallet.WalletViews;
import encore.domain.identity.UserId;
import encore.domain.wallet.Balance;
import encore.domain.wallet.WalletMove;
import java.time.Instant;

/** Wallets under test, with all that a test asks of them besides. */
public interface Purse {

  /** The most that the wallets under test hold. */
  long BALANCE_MAX = 100_000_000;

  WalletMoves moves();

  WalletTurn turn();

  Reservations reservations();

  WalletViews views();

  WalletProofs proofs();

  /** Somebody with an account, who never charged. */
  UserId somebody();

  void setClock(Instant now);

  void letClockRun();

  /** As use cases do it: in turn, where the strategy has one. */
  default Result move(WalletMove move) {
    return turn().in(move.user(), () -> moves().move(move));
  }

  default Balance balance(UserId user) {
    return views().balance(user).orElseThrow().balance();
  }
}
