package encore.web.ratelimit;

import encore.application.ratelimit.RateLimits;
import encore.web.problem.Problem;
import encore.web.problem.ProblemWriter;
import encore.web.problem.Refusal;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Before anybody looks at a token or a body: both cost more than this. */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 12)
final class NetworkLimitFilter extends RateLimitFilter {

  private final Callers callers;

  NetworkLimitFilter(
      RateLimitProperties settings, Callers callers, RateLimits limits, ProblemWriter problems) {
    super(settings.ofNetworks(), limits, problems);
    this.callers = callers;
  }

  @Override
  Optional<String> key(HttpServletRequest request) {
    return callers.of(request);
  }

  @Override
  Refusal refusal(String seconds) {
    return Refusal.of(Problem.RATE_LIMITED, seconds).saying("network");
  }
}
