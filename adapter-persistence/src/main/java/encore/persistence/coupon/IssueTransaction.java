package encore.persistence.coupon;

import encore.application.coupon.CouponIssues.Result;
import encore.application.shared.Unavailable;
import encore.application.shared.Unavailable.Reason;
import encore.persistence.support.Database;
import encore.persistence.support.Failure;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.function.Supplier;

/**
 * Runs a decision in the transaction that is open, or in one of its own, and then anew when a lock
 * was not to be had in time. Within a bigger one a lock that was not to be had has ended all of it,
 * and whoever began it hears so.
 */
final class IssueTransaction {

  static final Predicate<Result> WROTE = Result.Issued.class::isInstance;
  static final int ATTEMPTS_MAX = 3;

  private final Database database;

  IssueTransaction(Database database) {
    this.database = database;
  }

  /** A decision that is none is made again: what was in its way was gone when it looked. */
  Result run(Supplier<Optional<Result>> decision) {
    for (int attempt = 0; attempt < ATTEMPTS_MAX; attempt++) {
      try {
        var decided = database.inOne(decision, result -> result.filter(WROTE).isPresent());
        if (decided.isPresent()) {
          return decided.get();
        }
      } catch (Unavailable e) {
        requireContended(e);
      }
    }
    return new Result.Contended();
  }

  private static void requireContended(Unavailable e) {
    if (!isContended(e)) {
      throw e;
    }
  }

  /** Nothing was written, and it may go better next time. */
  static boolean isContended(Unavailable e) {
    return e.reason() == Reason.BUSY && Failure.of(e) == Failure.CONTENDED;
  }
}
