package encore.web.problem;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What to send instead of a value of the wrong type, in words that are not Java's. */
final class Types {
  private Types() {}

  static Violation mismatch(@Nullable Class<?> wanted, Violation violation) {
    if (wanted != null && wanted.isEnum()) {
      var words =
          Arrays.stream(wanted.getEnumConstants())
              .map(Object::toString)
              .collect(Collectors.joining(", "));
      return new Violation(
          violation.member(), violation.place(), "ONE_OF", "ONE_OF", List.of(words));
    }
    return violation.saying(nameOf(wanted));
  }

  private static String nameOf(@Nullable Class<?> wanted) {
    if (wanted == null) {
      return "other";
    }
    if (wanted == UUID.class) {
      return "uuid";
    }
    if (wanted == LocalDate.class) {
      return "date";
    }
    if (wanted == Instant.class) {
      return "instant";
    }
    if (wanted == String.class) {
      return "string";
    }
    if (wanted == int.class || wanted == long.class || Number.class.isAssignableFrom(wanted)) {
      return "integer";
    }
    if (wanted == boolean.class || wanted == Boolean.class) {
      return "boolean";
    }
    return Collection.class.isAssignableFrom(wanted) ? "array" : "object";
  }
}
