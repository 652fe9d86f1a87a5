package encore.application.catalog;

import encore.application.shared.Transactions;
import java.util.function.Predicate;
import java.util.function.Supplier;

/**
 * One act on the catalogue: all of it in a transaction, and the news of it afterwards: also where
 * the transaction is that of a request with a key, and longer than the act.
 */
final class EditedCatalog {

  private final Transactions transactions;
  private final CatalogChanges changes;

  EditedCatalog(Transactions transactions, CatalogChanges changes) {
    this.transactions = transactions;
    this.changes = changes;
  }

  /** Whatever is no success has written nothing, and is news to nobody. */
  <T> T by(Supplier<T> act, Predicate<T> success) {
    var outcome = transactions.inOne(act, success);
    if (success.test(outcome)) {
      transactions.afterwards(changes::changed);
    }
    return outcome;
  }
}
