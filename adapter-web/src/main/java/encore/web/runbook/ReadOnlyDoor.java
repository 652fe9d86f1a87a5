package encore.web.runbook;

import encore.application.runbook.Mode;
import encore.application.runbook.RecognizeModes;
import encore.application.runbook.RecognizeModes.InForce;
import encore.web.problem.Problem;
import encore.web.problem.Refusal;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ThreadLocalRandom;
import org.springframework.http.HttpHeaders;
import org.springframework.security.web.servlet.util.matcher.PathPatternRequestMatcher;
import org.springframework.security.web.util.matcher.OrRequestMatcher;
import org.springframework.security.web.util.matcher.RequestMatcher;
import org.springframework.stereotype.Component;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/**
 * While the house is read-only whoever would change something is told so: every route there is that
 * is not a look, except those below. So a new route is behind this door by itself.
 */
@Component
final class ReadOnlyDoor implements HandlerInterceptor, WebMvcConfigurer {

  /** Written down for who reads the house, and read by the test of all routes. */
  static final List<String> OPEN =
      List.of(
          // Who runs the house, and his people at the doors of the hall.
          "/api/admin/**",
          "/api/tickets/check",
          // Only asks.
          "/api/coupons/validate",
          // Who cannot sign in cannot see either; signing up can wait.
          "/api/auth/login",
          "/api/auth/refresh",
          "/api/auth/logout",
          // A place in line is kept while nobody is let in.
          "/api/queue/**",
          // News of money that is under way already.
          "/api/payments/webhooks/*");

  private static final Set<String> LOOKS = Set.of("GET", "HEAD", "OPTIONS", "TRACE");
  private static final RequestMatcher EXCEPT =
      new OrRequestMatcher(
          OPEN.stream()
              .map(PathPatternRequestMatcher.withDefaults()::matcher)
              .toArray(RequestMatcher[]::new));

  private static final int PAUSE_MIN_SECONDS = 5;
  private static final int PAUSE_MAX_SECONDS = 15;
  private static final long PAUSE_LONGEST_SECONDS = 60;

  private final RecognizeModes modes;

  ReadOnlyDoor(RecognizeModes modes) {
    this.modes = modes;
  }

  @Override
  public void addInterceptors(InterceptorRegistry doors) {
    doors.addInterceptor(this).addPathPatterns("/api/**");
  }

  @Override
  public boolean preHandle(
      HttpServletRequest request, HttpServletResponse response, Object handler) {
    // What no route of ours takes is not found, as ever.
    if (handler instanceof HandlerMethod && !LOOKS.contains(request.getMethod())) {
      modes
          .inForce(Mode.READ_ONLY)
          .filter(_ -> !EXCEPT.matches(request))
          .ifPresent(readOnly -> {
            throw refusal(readOnly);
          });
    }
    return true;
  }

  private static Refusal refusal(InForce readOnly) {
    return Refusal.of(Problem.READ_ONLY, readOnly.reason())
        .with("reason", readOnly.reason())
        .header(HttpHeaders.RETRY_AFTER, Long.toString(pause(readOnly)));
  }

  /** Not all at the same second, and not before it ends, where that is soon. */
  private static long pause(InForce readOnly) {
    int pause = ThreadLocalRandom.current().nextInt(PAUSE_MIN_SECONDS, PAUSE_MAX_SECONDS + 1);
    long left = readOnly.left().map(Duration::toSeconds).orElse(0L);
    return Math.min(PAUSE_LONGEST_SECONDS, Math.max(pause, left + 1));
  }
}
