package encore.bootstrap.lab;

import encore.domain.identity.UserId;
import encore.domain.shared.Money;
import encore.domain.wallet.TransferId;
import encore.domain.wallet.WalletMove;

/**
 * One charge or one use.
 *
 * @param change of the balance: what is used is negative
 */
record WalletWish(TransferId id, UserId wallet, long change) {

  static final String REFERENCE = "trial";

  boolean isCharge() {
    return change > 0;
  }

  Money amount() {
    return new Money(Math.abs(change));
  }

  WalletMove move() {
    return isCharge()
        ? new WalletMove.Charge(id, wallet, amount(), REFERENCE)
        : new WalletMove.Use(id, wallet, amount(), REFERENCE);
  }
}
