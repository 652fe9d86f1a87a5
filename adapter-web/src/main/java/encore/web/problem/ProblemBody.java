package encore.web.problem;

import encore.web.trace.TraceFilter;
import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The members of a problem, in the order in which a person wants to read them. */
@Component
class ProblemBody {

  private final Texts texts;

  ProblemBody(Texts texts) {
    this.texts = texts;
  }

  Map<String, Object> of(Refusal refusal, HttpServletRequest request, Locale language) {
    return of(refusal, originOf(request), language, pathOf(request), TraceFilter.idOf(request));
  }

  Map<String, Object> of(
      Refusal refusal, String origin, Locale language, @Nullable String path, String traceId) {
    var problem = refusal.problem();
    Map<String, Object> body = new LinkedHashMap<>();
    body.put("type", origin + "/problems/" + problem.slug());
    body.put("title", texts.title(problem, language));
    body.put("status", refusal.status().value());
    body.put("detail", texts.detail(refusal, language));
    if (path != null) {
      body.put("instance", path);
    }
    body.put("code", problem.name());
    body.put("retryable", problem.retryable());
    body.put("traceId", traceId);
    body.putAll(refusal.members());
    if (!refusal.violations().isEmpty()) {
      body.put("errors", refusal.violations().stream().map(v -> error(v, language)).toList());
    }
    return body;
  }

  private Map<String, Object> error(Violation violation, Locale language) {
    Map<String, Object> error = new LinkedHashMap<>();
    error.put(violation.member(), violation.place());
    error.put("code", violation.code());
    error.put("detail", texts.of(violation, language));
    return error;
  }

  private static @Nullable String pathOf(HttpServletRequest request) {
    return request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI) instanceof String original
        ? original
        : request.getRequestURI();
  }

  /** Empty when the request does not say whom it is for: the link is then relative. */
  private static String originOf(HttpServletRequest request) {
    var host = request.getServerName();
    if (host == null || host.isBlank()) {
      return "";
    }
    var scheme = request.getScheme();
    int port = request.getServerPort();
    boolean usual = port <= 0 || port == ("https".equals(scheme) ? 443 : 80);
    return scheme + "://" + host + (usual ? "" : ":" + port);
  }
}
