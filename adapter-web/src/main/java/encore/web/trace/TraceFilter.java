package encore.web.trace;

import encore.application.shared.Traceparent;
import encore.application.shared.Traces;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import org.slf4j.MDC;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.servlet.HandlerMapping;

/**
 * Runs before everything else, so that even a refusal of the first filter has an id, and is a step
 * of its trace.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE)
public final class TraceFilter extends OncePerRequestFilter {

  public static final String HEADER = "Request-Id";

  private static final String ATTRIBUTE = TraceFilter.class.getName();
  private static final int SERVER_ERROR = HttpServletResponse.SC_INTERNAL_SERVER_ERROR;

  private final Traces traces;

  TraceFilter(ObjectProvider<Traces> traces) {
    this.traces = traces.getIfAvailable(Untraced::new);
  }

  /** The id of this request, even where no filter has run. */
  public static String idOf(HttpServletRequest request) {
    if (request.getAttribute(ATTRIBUTE) instanceof String known) {
      return known;
    }
    var id = from(request).map(Traceparent::traceId).orElseGet(TraceIds::trace);
    request.setAttribute(ATTRIBUTE, id);
    return id;
  }

  private static Optional<Traceparent> from(HttpServletRequest request) {
    return Traceparent.of(request.getHeader(Traceparent.HEADER));
  }

  @Override
  protected void doFilterInternal(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    if (request.getAttribute(ATTRIBUTE) != null) {
      // The server asks for a page about an error: still the same request.
      handle(idOf(request), request, response, chain);
      return;
    }
    try (var step = traces.begin(Traces.Kind.REQUEST, request.getMethod(), from(request))) {
      request.setAttribute(ATTRIBUTE, step.traceId());
      boolean isAnswered = false;
      try {
        handle(step.traceId(), request, response, chain);
        isAnswered = true;
      } finally {
        describe(step, request, isAnswered ? response.getStatus() : SERVER_ERROR);
      }
    }
  }

  private static void handle(
      String id, HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    response.setHeader(HEADER, id);
    try (var _ = MDC.putCloseable(Traces.LOG_KEY, id)) {
      chain.doFilter(request, response);
    }
  }

  /** In the words of OpenTelemetry; nothing of who asked, nor of what he sent. */
  private static void describe(Traces.Step step, HttpServletRequest request, int status) {
    step.with("http.request.method", request.getMethod());
    step.with("url.path", request.getRequestURI());
    step.with("http.response.status_code", status);
    var route = request.getAttribute(HandlerMapping.BEST_MATCHING_PATTERN_ATTRIBUTE);
    if (route != null) {
      step.named(request.getMethod() + " " + route);
      step.with("http.route", route.toString());
    }
    if (status >= SERVER_ERROR) {
      step.failed();
    }
  }

  @Override
  protected boolean shouldNotFilterErrorDispatch() {
    return false;
  }
}
