package encore.web.support;

import static org.springframework.http.HttpMethod.DELETE;
import static org.springframework.http.HttpMethod.GET;
import static org.springframework.http.HttpMethod.POST;
import static org.springframework.http.HttpMethod.PUT;

import encore.application.shared.Lane;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Set;
import org.springframework.http.HttpMethod;
import org.springframework.security.web.servlet.util.matcher.PathPatternRequestMatcher;
import org.springframework.security.web.util.matcher.OrRequestMatcher;
import org.springframework.security.web.util.matcher.RequestMatcher;

/**
 * Which route is in which lane. What changes something holds unless it pays; what changes nothing
 * looks. So a new route needs a line only if it has to do with money, or with giving back.
 */
final class Lanes {

  private static final RequestMatcher PAY =
      new OrRequestMatcher(
          // Asking for a payment, too: who was told OUTCOME_UNKNOWN must learn what became of it.
          PathPatternRequestMatcher.withDefaults().matcher("/api/payments/**"),
          route(POST, "/api/users/{userId}/balance/charge"),
          // As with payments: who was told OUTCOME_UNKNOWN must learn what became of it.
          PathPatternRequestMatcher.withDefaults().matcher("/api/orders/**"),
          route(POST, "/api/admin/orders/{id}/cancel"),
          route(DELETE, "/api/bookings/{id}"),
          route(POST, "/api/bookings/{id}/release"),
          route(DELETE, "/api/admin/bookings/{id}"),
          // Who puts out a fire must not stand in the line that it has made.
          route(PUT, "/api/admin/modes/{mode}"),
          route(POST, "/api/admin/database/sessions/end"),
          // People stand at the door.
          route(POST, "/api/tickets/check"));

  /** Whose turn it is gets his pass by this question. */
  private static final RequestMatcher HOLD = route(GET, "/api/queue/tokens/me");

  private static final Set<String> LOOKS = Set.of("GET", "HEAD", "OPTIONS", "TRACE");

  private Lanes() {}

  static Lane of(HttpServletRequest request) {
    if (PAY.matches(request)) {
      return Lane.PAY;
    }
    return LOOKS.contains(request.getMethod()) && !HOLD.matches(request) ? Lane.BROWSE : Lane.HOLD;
  }

  private static RequestMatcher route(HttpMethod method, String path) {
    return PathPatternRequestMatcher.withDefaults().matcher(method, path);
  }
}
