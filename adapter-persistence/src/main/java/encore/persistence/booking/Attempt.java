package encore.persistence.booking;

import encore.persistence.support.Database;
import java.util.Optional;
import java.util.function.Supplier;
import org.springframework.dao.DataAccessException;

/**
 * Writes that may run into the limit of their buyer without an end to the transaction they are part
 * of: what they have written until then is taken back, and nothing else.
 */
final class Attempt {

  private final Database database;

  Attempt(Database database) {
    this.database = database;
  }

  /** Empty when the limit was hit. */
  <T> Optional<T> within(Supplier<T> writes) {
    run("SAVEPOINT within_the_limit");
    try {
      var result = Optional.of(writes.get());
      run("RELEASE SAVEPOINT within_the_limit");
      return result;
    } catch (DataAccessException e) {
      if (!BuyerLimit.isExceeded(e)) {
        throw e;
      }
      run("ROLLBACK TO SAVEPOINT within_the_limit");
      return Optional.empty();
    }
  }

  private void run(String statement) {
    database.sql().sql(statement).update();
  }
}
