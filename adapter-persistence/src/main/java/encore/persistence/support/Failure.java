package encore.persistence.support;

import encore.application.shared.Unavailable.Reason;
import jakarta.persistence.OptimisticLockException;
import java.sql.SQLException;
import java.sql.SQLTransientConnectionException;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.transaction.TransactionSystemException;

/** What a failed statement means, told by its SQLSTATE. */
public enum Failure {
  /** Somebody held a lock for too long, or was faster; nothing was changed. */
  CONTENDED,
  /** It took too long, or there was no free connection. */
  BUSY,
  /** The server does not answer, or stopped answering. */
  DOWN,
  /** A constraint, a type, a bug: ours. */
  OTHER;

  private static final Set<String> LOCKED = Set.of("55P03", "40P01", "40001");
  private static final Set<String> TOO_SLOW = Set.of("57014", "25P03", "25P04", "53300");
  private static final String CHECK_VIOLATED = "23514";
  private static final Set<String> SHUTTING_DOWN = Set.of("57P01", "57P02", "57P03");

  public static Failure of(Throwable failed) {
    if (isStale(failed)) {
      return CONTENDED;
    }
    // What PostgreSQL refuses at the COMMIT (a deferred trigger) has a name, and is no silence.
    return sqlException(failed)
        .filter(e -> e.getSQLState() != null || ofState(e) != OTHER)
        .map(Failure::ofState)
        .orElse(isUnnamed(failed) ? DOWN : OTHER);
  }

  /** An entity whose version somebody else has counted up in the meantime. */
  private static boolean isStale(Throwable failed) {
    return Stream.iterate(failed, Objects::nonNull, Throwable::getCause)
        .anyMatch(OptimisticLockException.class::isInstance);
  }

  /** A BEGIN, COMMIT or ROLLBACK that failed for no stated reason: the connection went away. */
  private static boolean isUnnamed(Throwable failed) {
    return failed instanceof TransactionSystemException
        || failed.getCause() instanceof org.hibernate.TransactionException;
  }

  private static Failure ofState(SQLException e) {
    var state = e.getSQLState();
    if (state == null) {
      // The pool gave up waiting, and knows no failure of the server: all connections are at work.
      return e instanceof SQLTransientConnectionException ? BUSY : OTHER;
    }
    if (LOCKED.contains(state)) {
      return CONTENDED;
    }
    if (TOO_SLOW.contains(state)) {
      return BUSY;
    }
    return state.startsWith("08") || SHUTTING_DOWN.contains(state) ? DOWN : OTHER;
  }

  private static Optional<SQLException> sqlException(@Nullable Throwable failed) {
    Optional<SQLException> found = Optional.empty();
    for (var each = failed; each != null; each = each.getCause()) {
      if (each instanceof SQLException e && (found.isEmpty() || e.getSQLState() != null)) {
        found = Optional.of(e);
      }
    }
    return found;
  }

  /** Whether it is this constraint that refused; its name stands in the message in any language. */
  public static boolean violates(Throwable failed, String constraint) {
    return sqlException(failed)
        .filter(e -> CHECK_VIOLATED.equals(e.getSQLState()))
        .filter(e -> Objects.toString(e.getMessage(), "").contains(constraint))
        .isPresent();
  }

  boolean isAway() {
    return this != OTHER;
  }

  Reason reason() {
    return this == DOWN ? Reason.DOWN : Reason.BUSY;
  }
}
