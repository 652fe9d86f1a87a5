package encore.application.wallet;

import encore.testing.InMemoryPurse;
import encore.testing.Purse;
import encore.testing.WalletMovesContract;

class InMemoryWalletsTest extends WalletMovesContract {

  private final InMemoryPurse purse = new InMemoryPurse();

  @Override
  protected Purse purse() {
    return purse;
  }
}
