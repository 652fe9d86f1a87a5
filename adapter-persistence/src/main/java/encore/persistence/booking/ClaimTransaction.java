package encore.persistence.booking;

import encore.application.booking.Claim;
import encore.application.shared.Unavailable;
import encore.application.shared.Unavailable.Reason;
import encore.persistence.support.Database;
import encore.persistence.support.Failure;
import java.util.function.Predicate;
import java.util.function.Supplier;
import org.springframework.dao.DataIntegrityViolationException;

/**
 * Runs a claim in a transaction of its own, and a new one when a lock was not to be had in time or
 * somebody else was faster. A claim that was lost is an answer and is not tried again.
 */
final class ClaimTransaction {

  static final int ATTEMPTS_MAX = 3;

  private static final Predicate<Claim.Result> WROTE = Claim.Result.Won.class::isInstance;

  private final Database database;
  private final Runnable again;

  /**
   * @param again before each new attempt, while no connection is held: to pause, and to count
   */
  ClaimTransaction(Database database, Runnable again) {
    this.database = database;
    this.again = again;
  }

  Claim.Result run(Supplier<Claim.Result> decision) {
    return attempt(() -> answered(() -> database.inOne(decision, WROTE)));
  }

  /** The same, where what was read must still be true when it commits. */
  Claim.Result runSerializable(Supplier<Claim.Result> decision) {
    return attempt(() -> answered(() -> database.inOneSerializable(decision, WROTE)));
  }

  /** Without a second attempt: who is contended is told so by another way. */
  Claim.Result runOnce(Supplier<Claim.Result> decision, Supplier<Claim.Result> contended) {
    try {
      return answered(() -> database.inOne(decision, WROTE));
    } catch (Unavailable e) {
      requireContended(e);
      return answered(() -> database.read(contended));
    }
  }

  /** What the schema refuses for the sake of a buyer's limit, or of seats that are gone. */
  static Claim.Result answered(Supplier<Claim.Result> transaction) {
    try {
      return transaction.get();
    } catch (SeatsGone e) {
      // Trying again would look for the same seats.
      return new Claim.Result.Contended();
    } catch (DataIntegrityViolationException e) {
      if (BuyerLimit.isExceeded(e)) {
        return new Claim.Result.OverLimit();
      }
      if (SeatsGone.isSaidBy(e)) {
        return new Claim.Result.Contended();
      }
      throw e;
    }
  }

  private Claim.Result attempt(Supplier<Claim.Result> transaction) {
    for (int attempt = 1; attempt <= ATTEMPTS_MAX; attempt++) {
      try {
        return transaction.get();
      } catch (Unavailable e) {
        requireContended(e);
        if (attempt < ATTEMPTS_MAX) {
          again.run();
        }
      }
    }
    return new Claim.Result.Contended();
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
