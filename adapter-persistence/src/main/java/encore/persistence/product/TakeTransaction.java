package encore.persistence.product;

import encore.application.product.StockMoves.Result;
import encore.application.shared.Unavailable;
import encore.application.shared.Unavailable.Reason;
import encore.persistence.support.Database;
import encore.persistence.support.Failure;
import java.util.function.Supplier;

/**
 * Takes in the transaction that is open, or in one of its own, and then anew when a lock was not to
 * be had in time. Within a bigger one nothing is tried again here: PostgreSQL has ended all of it,
 * and whoever began it hears so.
 */
final class TakeTransaction {

  static final int ATTEMPTS_MAX = 3;

  private final Database database;

  TakeTransaction(Database database) {
    this.database = database;
  }

  Result run(Supplier<Result> decision) {
    for (int attempt = 0; attempt < ATTEMPTS_MAX; attempt++) {
      try {
        return database.inOne(decision, Result.Taken.class::isInstance);
      } catch (Unavailable e) {
        if (e.reason() != Reason.BUSY || Failure.of(e) != Failure.CONTENDED) {
          throw e;
        }
      }
    }
    return new Result.Contended();
  }
}
