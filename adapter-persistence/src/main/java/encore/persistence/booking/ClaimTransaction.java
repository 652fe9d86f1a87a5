package encore.persistence.booking;

import encore.application.booking.Claim;
import encore.application.shared.Unavailable;
import encore.application.shared.Unavailable.Reason;
import encore.persistence.support.Database;
import encore.persistence.support.Failure;
import java.util.function.Supplier;
import org.springframework.dao.DataIntegrityViolationException;

/**
 * Runs a claim in a transaction of its own, and once more when a lock was not to be had in time.
 */
final class ClaimTransaction {

  private static final int ATTEMPTS_MAX = 3;

  private final Database database;

  ClaimTransaction(Database database) {
    this.database = database;
  }

  Claim.Result run(Supplier<Claim.Result> decision) {
    for (int attempt = 0; attempt < ATTEMPTS_MAX; attempt++) {
      try {
        return database.inOne(decision, Claim.Result.Won.class::isInstance);
      } catch (SeatsGone e) {
        // Trying again would look for the same seats.
        return new Claim.Result.Contended();
      } catch (DataIntegrityViolationException e) {
        if (!SeatsGone.isSaidBy(e)) {
          throw e;
        }
        return new Claim.Result.Contended();
      } catch (Unavailable e) {
        if (e.reason() != Reason.BUSY || Failure.of(e) != Failure.CONTENDED) {
          throw e;
        }
      }
    }
    return new Claim.Result.Contended();
  }
}
