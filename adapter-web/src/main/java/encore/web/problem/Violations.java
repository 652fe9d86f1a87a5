package encore.web.problem;

import encore.web.constraint.Distinct;
import encore.web.constraint.EmailAddress;
import encore.web.constraint.ExactlyOne;
import encore.web.constraint.NotRemoved;
import encore.web.constraint.PlainText;
import encore.web.constraint.Printable;
import jakarta.validation.ConstraintViolation;
import jakarta.validation.ElementKind;
import jakarta.validation.Path;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Positive;
import jakarta.validation.constraints.Size;
import java.lang.annotation.Annotation;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.core.MethodParameter;
import org.springframework.validation.method.ParameterValidationResult;
import org.springframework.web.bind.MethodArgumentNotValidException;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.method.annotation.HandlerMethodValidationException;

/** All that is wrong with a request at once, from the constraints on its records and parameters. */
final class Violations {
  private Violations() {}

  static List<Violation> of(MethodArgumentNotValidException failure) {
    return sorted(
        failure.getBindingResult().getAllErrors().stream()
            .map(error -> inBody(error.unwrap(ConstraintViolation.class))));
  }

  static List<Violation> of(HandlerMethodValidationException failure) {
    return sorted(failure.getParameterValidationResults().stream().flatMap(Violations::of));
  }

  private static Stream<Violation> of(ParameterValidationResult result) {
    var parameter = result.getMethodParameter();
    return result.getResolvableErrors().stream()
        .map(error -> result.unwrap(error, ConstraintViolation.class))
        .map(violation ->
            parameter.hasParameterAnnotation(RequestBody.class)
                ? inBody(violation)
                : inParameter(parameter, violation));
  }

  private static Violation inBody(ConstraintViolation<?> violation) {
    var words = Words.of(violation.getConstraintDescriptor().getAnnotation());
    return Violation.ofBody(
        pointer(violation.getPropertyPath()), words.code(), words.args().toArray());
  }

  private static Violation inParameter(
      MethodParameter parameter, ConstraintViolation<?> violation) {
    var words = Words.of(violation.getConstraintDescriptor().getAnnotation());
    var name = parameter.getParameterName();
    return Violation.ofParameter(name == null ? "?" : name, words.code(), words.args().toArray());
  }

  private static List<Violation> sorted(Stream<Violation> violations) {
    return violations
        .sorted(Comparator.comparing(Violation::place).thenComparing(Violation::code))
        .toList();
  }

  private static String pointer(Path path) {
    var pointer = new StringBuilder("#");
    for (var node : path) {
      if (node.getKind() == ElementKind.METHOD || node.getKind() == ElementKind.PARAMETER) {
        continue;
      }
      if (node.getIndex() != null) {
        pointer.append('/').append(node.getIndex());
      }
      if (node.getKind() == ElementKind.PROPERTY) {
        pointer.append('/').append(node.getName());
      }
    }
    return pointer.toString();
  }

  /** How a constraint is told. */
  private record Words(String code, List<String> args) {

    private static Words words(String code, String... args) {
      return new Words(code, List.of(args));
    }

    static Words of(Annotation constraint) {
      return switch (constraint) {
        case NotNull _, NotBlank _, NotRemoved _ -> words("REQUIRED");
        case Positive _ -> words("MIN", "1");
        case Min min -> words("MIN", text(min.value()));
        case Max max -> words("MAX", text(max.value()));
        case Size size -> words("SIZE", text(size.min()), text(size.max()));
        case EmailAddress _ -> words("FORMAT");
        case Printable _ -> words("CONTROL");
        // Our patterns are lists of words.
        case Pattern list -> words("ONE_OF", list.regexp().replace("|", ", "));
        case PlainText _ -> words("TEXT");
        case Distinct _ -> words("UNIQUE");
        case ExactlyOne one -> words("EXACTLY_ONE", String.join(", ", one.value()));
        default -> throw new IllegalStateException("no words for " + constraint);
      };
    }

    private static String text(long number) {
      return Long.toString(number);
    }
  }
}
