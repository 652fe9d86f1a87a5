package encore.persistence.catalog;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import org.hibernate.exception.ConstraintViolationException;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DataIntegrityViolationException;

/** The constraint that a write ran into; one that is not expected here is a bug, and flies. */
enum Broken {
  NONE,
  SCHEDULE_STARTS_ONCE,
  SCHEDULE_HAS_A_CONCERT;

  /** After any but {@link #NONE} the transaction is of no use, and must be rolled back. */
  static Broken by(Runnable write) {
    try {
      write.run();
      return NONE;
    } catch (DataIntegrityViolationException | ConstraintViolationException e) {
      return named(e).orElseThrow(() -> e);
    }
  }

  private static Optional<Broken> named(@Nullable Throwable failure) {
    return switch (failure) {
      case null -> Optional.empty();
      case ConstraintViolationException e -> named(String.valueOf(e.getConstraintName()));
      default -> named(failure.getCause());
    };
  }

  private static Optional<Broken> named(String constraint) {
    // The name that PostgreSQL has given to the reference.
    if (constraint.equals("schedule_concert_id_fkey")) {
      return Optional.of(SCHEDULE_HAS_A_CONCERT);
    }
    return Arrays.stream(values())
        .filter(each -> each.name().toLowerCase(Locale.ROOT).equals(constraint))
        .findFirst();
  }
}
