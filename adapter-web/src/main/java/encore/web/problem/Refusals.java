package encore.web.problem;

import encore.application.shared.Unavailable;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Optional;
import org.apache.tomcat.util.http.InvalidParameterException;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.http.converter.HttpMessageNotWritableException;
import org.springframework.security.web.firewall.RequestRejectedException;
import org.springframework.util.InvalidMimeTypeException;
import org.springframework.util.StringUtils;
import org.springframework.web.ErrorResponse;
import org.springframework.web.HttpMediaTypeNotAcceptableException;
import org.springframework.web.HttpMediaTypeNotSupportedException;
import org.springframework.web.HttpRequestMethodNotSupportedException;
import org.springframework.web.bind.MethodArgumentNotValidException;
import org.springframework.web.bind.MissingServletRequestParameterException;
import org.springframework.web.method.annotation.HandlerMethodValidationException;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;

/** Which problem a failure is. What is not known here is a bug of ours. */
public final class Refusals {
  private Refusals() {}

  static Refusal of(Throwable failure) {
    return inside(failure).orElseGet(() -> ofKnown(failure));
  }

  /** An answer to a status that somebody else has chosen: Tomcat, or a part of Spring. */
  public static Refusal of(int status) {
    return switch (status) {
      case HttpServletResponse.SC_UNAUTHORIZED -> Refusal.of(Problem.UNAUTHENTICATED);
      case HttpServletResponse.SC_FORBIDDEN -> Refusal.of(Problem.FORBIDDEN);
      case HttpServletResponse.SC_NOT_FOUND -> Refusal.of(Problem.ROUTE_NOT_FOUND);
      case HttpServletResponse.SC_METHOD_NOT_ALLOWED -> Refusal.ofShape(Problem.METHOD_NOT_ALLOWED);
      case HttpServletResponse.SC_NOT_ACCEPTABLE -> Refusal.of(Problem.NOT_ACCEPTABLE);
      case HttpServletResponse.SC_UNSUPPORTED_MEDIA_TYPE -> ofMediaType(List.of());
      case HttpServletResponse.SC_SERVICE_UNAVAILABLE -> Refusal.of(Problem.BUSY);
      case HttpServletResponse.SC_INTERNAL_SERVER_ERROR -> Refusal.of(Problem.INTERNAL_ERROR);
      default -> Refusal.ofShape();
    };
  }

  private static Optional<Refusal> inside(@Nullable Throwable failure) {
    return switch (failure) {
      case null -> Optional.empty();
      case Refusal refusal -> Optional.of(refusal);
      case Unavailable away -> Optional.of(ofUnavailable(away));
      default -> inside(failure.getCause());
    };
  }

  private static Refusal ofUnavailable(Unavailable away) {
    return Refusal.of(
        switch (away.reason()) {
          case BUSY -> Problem.BUSY;
          case DOWN -> Problem.DEPENDENCY_DOWN;
          case OUTCOME_UNKNOWN -> Problem.OUTCOME_UNKNOWN;
        });
  }

  private static Refusal ofKnown(Throwable failure) {
    return switch (failure) {
      case HandlerMethodValidationException e -> Refusal.of(Violations.of(e));
      case MethodArgumentNotValidException e -> Refusal.of(Violations.of(e));
      case MethodArgumentTypeMismatchException e -> Refusal.of(ofType(e));
      case MissingServletRequestParameterException e ->
          Refusal.of(Violation.ofParameter(e.getParameterName(), "REQUIRED"));
      case HttpMessageNotReadableException e -> JsonRefusals.of(e);
      case HttpRequestMethodNotSupportedException e -> ofMethod(e);
      case HttpMediaTypeNotSupportedException e -> ofMediaType(e.getSupportedMediaTypes());
      // Accept names a charset in which nobody writes, or is not a list of types at all.
      case HttpMessageNotWritableException e when e.getCause() == null ->
          Refusal.of(Problem.NOT_ACCEPTABLE);
      case InvalidMimeTypeException _ -> Refusal.of(Problem.NOT_ACCEPTABLE);
      case HttpMediaTypeNotAcceptableException e -> ofAccept(e.getSupportedMediaTypes());
      case ErrorResponse e -> of(e.getStatusCode().value());
      // A query or a header that its reader refuses only when somebody asks for it.
      case InvalidParameterException _, RequestRejectedException _ -> Refusal.ofShape();
      default -> Refusal.of(Problem.INTERNAL_ERROR);
    };
  }

  private static Violation ofType(MethodArgumentTypeMismatchException failure) {
    var wanted = failure.getRequiredType();
    return Types.mismatch(wanted, Violation.ofParameter(failure.getName(), "TYPE"));
  }

  private static Refusal ofMethod(HttpRequestMethodNotSupportedException failure) {
    var methods = failure.getSupportedHttpMethods();
    var allowed =
        methods == null
            ? ""
            : String.join(", ", methods.stream().map(HttpMethod::name).sorted().toList());
    return Refusal.of(Problem.METHOD_NOT_ALLOWED, allowed).header(HttpHeaders.ALLOW, allowed);
  }

  /** Not every address answers with JSON. */
  private static Refusal ofAccept(List<MediaType> supported) {
    if (supported.stream().allMatch(MediaType.APPLICATION_JSON::includes)) {
      return Refusal.of(Problem.NOT_ACCEPTABLE);
    }
    var types = String.join(", ", supported.stream().map(MediaType::toString).toList());
    return Refusal.of(Problem.NOT_ACCEPTABLE, types).saying("types");
  }

  private static Refusal ofMediaType(List<MediaType> supported) {
    boolean isImage = supported.stream().anyMatch(type -> type.getType().equals("image"));
    var refusal = Refusal.of(Problem.UNSUPPORTED_MEDIA_TYPE);
    if (isImage) {
      refusal.saying("image");
    }
    return supported.isEmpty()
        ? refusal
        : refusal.header(
            HttpHeaders.ACCEPT, StringUtils.collectionToCommaDelimitedString(supported));
  }
}
