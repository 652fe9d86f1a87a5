package encore.web.problem;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.converter.HttpMessageNotReadableException;
import tools.jackson.core.JacksonException;
import tools.jackson.core.TokenStreamLocation;
import tools.jackson.core.exc.InputCoercionException;
import tools.jackson.databind.DatabindException;
import tools.jackson.databind.exc.MismatchedInputException;
import tools.jackson.databind.exc.UnrecognizedPropertyException;

/** What is wrong with a body that could not be read: not JSON at all, or JSON of another shape. */
final class JsonRefusals {
  private JsonRefusals() {}

  static Refusal of(HttpMessageNotReadableException failure) {
    return switch (failure.getCause()) {
      case null -> Refusal.of(Violation.ofBody("#", "REQUIRED"));
      case UnrecognizedPropertyException e -> ofUnknown(e);
      case InputCoercionException e -> ofShape(e, e.getTargetType());
      case MismatchedInputException e -> ofShape(e, e.getTargetType());
      case DatabindException e -> ofShape(e, null);
      case JacksonException e -> ofSyntax(e.getLocation());
      default -> ofSyntax(null);
    };
  }

  private static Refusal ofShape(JacksonException failure, @Nullable Class<?> wanted) {
    var pointer = pointer(failure.getPath());
    return Refusal.of(Types.mismatch(wanted, Violation.ofBody(pointer, "TYPE")));
  }

  private static Refusal ofUnknown(UnrecognizedPropertyException failure) {
    var known = failure.getKnownPropertyIds().stream().map(String::valueOf).sorted().toList();
    var pointer = pointer(failure.getPath());
    return Refusal.of(Violation.ofBody(pointer, "UNKNOWN", String.join(", ", known)));
  }

  private static Refusal ofSyntax(@Nullable TokenStreamLocation where) {
    // Jackson says -1 where it does not know.
    int line = where == null ? 1 : Math.max(where.getLineNr(), 1);
    int column = where == null ? 1 : Math.max(where.getColumnNr(), 1);
    return Refusal.of(Problem.MALFORMED_JSON, Integer.toString(line), Integer.toString(column))
        .with("line", line)
        .with("column", column);
  }

  private static String pointer(List<JacksonException.Reference> path) {
    var pointer = new StringBuilder("#");
    for (var step : path) {
      pointer.append('/');
      if (step.getPropertyName() != null) {
        pointer.append(step.getPropertyName());
      } else {
        pointer.append(step.getIndex());
      }
    }
    return pointer.toString();
  }
}
