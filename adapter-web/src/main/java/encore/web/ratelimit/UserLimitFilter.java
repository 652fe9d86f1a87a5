package encore.web.ratelimit;

import encore.application.ratelimit.RateLimits;
import encore.web.problem.Problem;
import encore.web.problem.ProblemWriter;
import encore.web.problem.Refusal;
import jakarta.servlet.http.HttpServletRequest;
import java.security.Principal;
import java.util.Optional;
import org.springframework.boot.security.autoconfigure.web.servlet.SecurityFilterProperties;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Behind Spring Security, which knows by then who it is; who is nobody has been sent away. */
@Component
@Order(SecurityFilterProperties.DEFAULT_FILTER_ORDER + 10)
final class UserLimitFilter extends RateLimitFilter {

  private final Callers callers;

  UserLimitFilter(
      RateLimitProperties settings, Callers callers, RateLimits limits, ProblemWriter problems) {
    super(settings.ofUsers(), limits, problems);
    this.callers = callers;
  }

  @Override
  Optional<String> key(HttpServletRequest request) {
    return Optional.ofNullable(request.getUserPrincipal())
        .map(Principal::getName)
        .filter(_ -> callers.limited(request).isPresent());
  }

  @Override
  Refusal refusal(String seconds) {
    return Refusal.of(Problem.RATE_LIMITED, seconds).saying("user");
  }
}
