package encore.persistence.support;

import java.sql.SQLException;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * The constraints and triggers under everything: what stopped a statement that nothing else did.
 */
public final class Net {

  private static final Set<String> STOPPED = Set.of("23505", "23514", "23503", "B0001");
  private static final Pattern NAME =
      Pattern.compile("constraint \"(\\w+)\"|PL/pgSQL function (?:\\w+\\.)?(\\w+)\\(");

  private Net() {}

  /** The name of the constraint or trigger, if it was one. */
  public static Optional<String> thatStopped(Throwable failed) {
    return Stream.iterate(failed, Objects::nonNull, Throwable::getCause)
        .filter(SQLException.class::isInstance)
        .map(SQLException.class::cast)
        .filter(e -> e.getSQLState() != null && STOPPED.contains(e.getSQLState()))
        .findFirst()
        .map(e -> name(Objects.toString(e.getMessage(), "")));
  }

  private static String name(String message) {
    var found = NAME.matcher(message);
    if (!found.find()) {
      return "unnamed";
    }
    return found.group(1) != null ? found.group(1) : found.group(2);
  }
}
