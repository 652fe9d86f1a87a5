package encore.persistence.support;

import encore.application.shared.Lane;
import encore.application.shared.Unavailable;
import encore.application.shared.Unavailable.Reason;
import java.time.Duration;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.Semaphore;
import java.util.function.Supplier;

/**
 * For reads that take longer than a sale may: few at a time, so that they cannot take the
 * connections of those who buy. Nobody waits for his turn.
 */
public final class SlowLane {

  // Below what the driver waits for an answer, which is five seconds.
  private static final Duration STATEMENT = Duration.ofSeconds(4);

  // The timer of a transaction runs already and is only set anew when it was off in between. Idle
  // is
  // a transaction whose reader is slow: his patience ends with the connection's.
  private static final String LIMITS =
      """
      SELECT set_config('transaction_read_only', 'on', TRUE),
             set_config('statement_timeout', :statement, TRUE),
             set_config('idle_in_transaction_session_timeout', :idle, TRUE),
             set_config('transaction_timeout', '0', TRUE),
             set_config('transaction_timeout', :transaction, TRUE)
      """;

  private final Database database;
  private final Semaphore permits;
  private final Duration idle;
  private final Duration transaction;

  public SlowLane(Database database, int permits, Duration idle, Duration transaction) {
    this.database = database;
    this.permits = new Semaphore(permits);
    this.idle = idle;
    this.transaction = transaction;
  }

  public <T> T read(Supplier<T> work) {
    return read(() -> {}, work);
  }

  /** One read-only transaction; {@code first} comes before it, once it is this reader's turn. */
  public <T> T read(Runnable first, Supplier<T> work) {
    if (!permits.tryAcquire()) {
      throw new Unavailable(
          "back office", Reason.BUSY, new RejectedExecutionException("no permit"));
    }
    // Whoever asks, on whichever thread: a long look is a look.
    try (var _ = Lane.BROWSE.enter()) {
      first.run();
      // Rolled back: there is nothing to make final.
      return database.inOne(
          () -> {
            limit();
            return work.get();
          },
          _ -> false);
    } finally {
      permits.release();
    }
  }

  private void limit() {
    database
        .sql()
        .sql(LIMITS)
        .param("statement", millis(STATEMENT))
        .param("idle", millis(idle))
        .param("transaction", millis(transaction))
        .query((_, _) -> true)
        .single();
  }

  private static String millis(Duration duration) {
    return Long.toString(duration.toMillis());
  }
}
