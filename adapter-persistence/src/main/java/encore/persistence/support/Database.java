package encore.persistence.support;

import encore.application.shared.Traceparent;
import encore.application.shared.Transactions;
import encore.application.shared.Unavailable;
import encore.application.shared.Unavailable.Reason;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceException;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Predicate;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.TransactionException;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * The way to PostgreSQL. Whoever works with it gets an answer or {@link Unavailable}, and knows
 * from that whether anything was changed.
 */
public final class Database implements Transactions {

  static final String NAME = "postgres";

  private final JdbcClient sql;
  private final TransactionTemplate transaction;
  private final EntityManager entities;
  private final Turnstile turnstile;
  private final Supplier<Optional<Traceparent>> step;
  private final List<Runnable> bells = new CopyOnWriteArrayList<>();

  Database(
      JdbcClient sql,
      TransactionTemplate transaction,
      EntityManager entities,
      Turnstile turnstile,
      Supplier<Optional<Traceparent>> step) {
    this.sql = sql;
    this.transaction = transaction;
    this.entities = entities;
    this.turnstile = turnstile;
    this.step = step;
  }

  public JdbcClient sql() {
    return sql;
  }

  /** The entities of the transaction that runs: each transaction knows only what it read itself. */
  public EntityManager entities() {
    return entities;
  }

  /** One statement that changes nothing. */
  public <T> T read(Supplier<T> work) {
    return readAhead(() -> isInOne() ? work.get() : turnstile.pass(work));
  }

  /**
   * The same past the turnstile, for one statement now and then that is soon done and cannot wait
   * behind a crowd: the next connection that comes back is for it.
   */
  public <T> T readAhead(Supplier<T> work) {
    try {
      return work.get();
    } catch (DataAccessException | PersistenceException e) {
      throw Failure.of(e).isAway() ? new Unavailable(NAME, Failure.of(e).reason(), e) : e;
    }
  }

  /** One transaction, READ COMMITTED: each statement sees what was committed before it began. */
  @Override
  public <T> T inOne(Supplier<T> work) {
    return inOne(work, _ -> true);
  }

  /**
   * The same, where some results mean that nothing was written. They are rolled back: that is not
   * waited for on the disk, as a COMMIT is for locks alone, and can leave nothing in doubt.
   */
  @Override
  public <T> T inOne(Supplier<T> work, Predicate<T> wrote) {
    return isInOne() ? work.get() : turnstile.pass(() -> begin(traced(work), wrote));
  }

  @Override
  public void afterwards(Runnable work) {
    if (!isInOne()) {
      work.run();
      return;
    }
    TransactionSynchronizationManager.registerSynchronization(
        new TransactionSynchronization() {
          @Override
          public void afterCompletion(int status) {
            work.run();
          }
        });
  }

  /**
   * Rung after each transaction of this instance that has written something, before its caller goes
   * on: it may wake somebody, and do nothing else. A hint; what others wrote is not heard of.
   */
  public void onCommit(Runnable bell) {
    bells.add(bell);
  }

  /** Whether this thread is in a transaction: then a statement that fails has spoilt all of it. */
  public boolean isInOne() {
    return TransactionSynchronizationManager.isActualTransactionActive();
  }

  private <T> T begin(Supplier<T> work, Predicate<T> wrote) {
    var decided = new AtomicBoolean();
    var failed = new AtomicReference<@Nullable RuntimeException>();
    try {
      var done =
          transaction.execute(status -> {
            var result = remembering(failed, work);
            if (wrote.test(result)) {
              decided.set(true);
            } else {
              status.setRollbackOnly();
            }
            return result;
          });
      if (decided.get()) {
        bells.forEach(Runnable::run);
      }
      return done;
    } catch (DataAccessException | PersistenceException | TransactionException e) {
      // Where the server ended the connection the ROLLBACK fails too, and would hide why.
      var first = failed.get() == null ? e : failed.get();
      var failure = Failure.of(first);
      if (!failure.isAway()) {
        throw first;
      }
      throw new Unavailable(NAME, reason(failure, decided.get()), first);
    }
  }

  /**
   * The same, as if nobody else were there: what was read is still true at the end, or it fails.
   */
  public <T> T inOneSerializable(Supplier<T> work, Predicate<T> wrote) {
    // Before the trace is named: that is a query, and after one the level stands.
    Supplier<T> strictly =
        () -> {
          sql.sql("SET TRANSACTION ISOLATION LEVEL SERIALIZABLE").update();
          return traced(work).get();
        };
    return isInOne() ? strictly.get() : turnstile.pass(() -> begin(strictly, wrote));
  }

  /** So that the news of it say which step of which trace made them; see V037. */
  private <T> Supplier<T> traced(Supplier<T> work) {
    return () -> {
      step.get().ifPresent(this::name);
      return work.get();
    };
  }

  private void name(Traceparent step) {
    sql.sql("SELECT set_config('encore.traceparent', :step, true)")
        .param("step", step.toString())
        .query(String.class)
        .single();
  }

  private static <T> T remembering(
      AtomicReference<@Nullable RuntimeException> failed, Supplier<T> work) {
    try {
      return work.get();
    } catch (RuntimeException e) {
      failed.set(e);
      throw e;
    }
  }

  /** Lost between the last statement and the answer to COMMIT: it may have been done. */
  private static Reason reason(Failure failure, boolean decided) {
    return decided && failure != Failure.CONTENDED ? Reason.OUTCOME_UNKNOWN : failure.reason();
  }
}
