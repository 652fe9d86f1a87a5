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

  /** What all our triggers raise. */
  private static final String BY_THE_BOOK = "B0001";

  private static final Set<String> STOPPED = Set.of("23505", "23514", "23503", BY_THE_BOOK);
  private static final Pattern NAME = Pattern.compile("constraint \"(\\w+)\"");

  private Net() {}

  /** The name of the constraint, if it was one; the triggers share one name. */
  public static Optional<String> thatStopped(Throwable failed) {
    return Stream.iterate(failed, Objects::nonNull, Throwable::getCause)
        .filter(SQLException.class::isInstance)
        .map(SQLException.class::cast)
        .filter(e -> e.getSQLState() != null && STOPPED.contains(e.getSQLState()))
        .findFirst()
        .map(Net::name);
  }

  private static String name(SQLException failed) {
    if (BY_THE_BOOK.equals(failed.getSQLState())) {
      return "by_the_book";
    }
    var found = NAME.matcher(Objects.toString(failed.getMessage(), ""));
    return found.find() ? found.group(1) : "unnamed";
  }
}
