package encore.persistence.order;

import encore.application.product.StockTurn;
import encore.application.wallet.WalletTurn;
import encore.domain.identity.UserId;
import encore.domain.product.ProductId;
import encore.persistence.support.Database;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.function.Supplier;

/** Everybody at once: the database keeps them apart. Who had a turn at what is written down. */
final class Turns {

  final List<String> taken = Collections.synchronizedList(new ArrayList<>());
  private final Database database;

  Turns(Database database) {
    this.database = database;
  }

  StockTurn stock() {
    return new StockTurn() {
      @Override
      public <T> T in(Collection<ProductId> products, Supplier<T> work) {
        return turn("stock of " + products.size(), work);
      }
    };
  }

  WalletTurn wallet() {
    return new WalletTurn() {
      @Override
      public <T> T in(UserId user, Supplier<T> work) {
        return turn("wallet", work);
      }
    };
  }

  private <T> T turn(String at, Supplier<T> work) {
    taken.add(at + (database.isInOne() ? " within a transaction" : ""));
    return work.get();
  }
}
