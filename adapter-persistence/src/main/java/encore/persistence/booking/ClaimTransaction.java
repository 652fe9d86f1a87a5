package encore.persistence.booking;

import encore.application.booking.Claim;
import encore.application.shared.Unavailable;
import encore.application.shared.Unavailable.Reason;
import encore.persistence.support.Database;
import encore.persistence.support.Failure;
import java.util.function.Predicate;
import java.util.function.Supplier;

/**
 * Runs a claim in a transaction of its own, and a new one when a lock was not to be had in time or
 * somebody else was faster. A claim that was lost is an answer and is not tried again.
 */
final class ClaimTransaction {

  private static final int ATTEMPTS_MAX = 3;
  private static final Predicate<Claim.Result> WROTE = Claim.Result.Won.class::isInstance;

  private final Database database;
  private final Runnable pause;

  ClaimTransaction(Database database) {
    this(database, () -> {});
  }

  /** With a pause before each new attempt, while no connection is held. */
  ClaimTransaction(Database database, Runnable pause) {
    this.database = database;
    this.pause = pause;
  }

  Claim.Result run(Supplier<Claim.Result> decision) {
    return attempt(() -> database.inOne(decision, WROTE));
  }

  /** The same, where what was read must still be true when it commits. */
  Claim.Result runSerializable(Supplier<Claim.Result> decision) {
    return attempt(() -> database.inOneSerializable(decision, WROTE));
  }

  /** Without a second attempt: who is contended is told so by another way. */
  Claim.Result runOnce(Supplier<Claim.Result> decision, Supplier<Claim.Result> contended) {
    try {
      return database.inOne(decision, WROTE);
    } catch (Unavailable e) {
      requireContended(e);
      return contended.get();
    }
  }

  private Claim.Result attempt(Supplier<Claim.Result> transaction) {
    for (int attempt = 0; attempt < ATTEMPTS_MAX; attempt++) {
      try {
        return transaction.get();
      } catch (Unavailable e) {
        requireContended(e);
        pause.run();
      }
    }
    return new Claim.Result.Contended();
  }

  private static void requireContended(Unavailable e) {
    if (e.reason() != Reason.BUSY || Failure.of(e) != Failure.CONTENDED) {
      throw e;
    }
  }
}
