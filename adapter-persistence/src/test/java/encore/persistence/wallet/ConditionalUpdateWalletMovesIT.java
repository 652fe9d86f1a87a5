package encore.persistence.wallet;

import encore.persistence.support.TestDatabase;
import encore.testing.Purse;
import encore.testing.WalletMovesContract;

class ConditionalUpdateWalletMovesIT extends WalletMovesContract {

  private static final TestDatabase DATABASE = TestDatabase.create();

  @Override
  protected Purse purse() {
    return new PostgresPurse(DATABASE, db -> db.conditionalUpdate(PostgresPurse.balanceMax()));
  }
}
