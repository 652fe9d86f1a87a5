package encore.web.ratelimit;

import encore.application.ratelimit.RateLimit;
import encore.application.ratelimit.RateLimits;
import encore.application.ratelimit.RateLimits.Answer;
import encore.web.problem.ProblemWriter;
import encore.web.problem.Refusal;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.springframework.http.HttpHeaders;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Takes a token for each request that a rule is for, and turns away who has none left. Every answer
 * says how many are left, in the fields of draft-ietf-httpapi-ratelimit-headers.
 */
abstract sealed class RateLimitFilter extends OncePerRequestFilter
    permits NetworkLimitFilter, UserLimitFilter {

  private static final String POLICY = "RateLimit-Policy";
  private static final String STATE = "RateLimit";

  private final List<Rule> rules;
  private final RateLimits limits;
  private final ProblemWriter problems;

  RateLimitFilter(List<Rule> rules, RateLimits limits, ProblemWriter problems) {
    this.rules = rules;
    this.limits = limits;
    this.problems = problems;
  }

  /** Whose tokens they are; empty for one who is not limited. */
  abstract Optional<String> key(HttpServletRequest request);

  /** How the refusal is put. */
  abstract Refusal refusal(String seconds);

  @Override
  protected void doFilterInternal(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    var limit = limitOf(request);
    var key = limit.flatMap(_ -> key(request));
    if (limit.isEmpty() || key.isEmpty()) {
      chain.doFilter(request, response);
      return;
    }
    var answer = limits.take(limit.get(), key.get());
    announce(limit.get(), answer, response);
    switch (answer) {
      case Answer.Taken _ -> chain.doFilter(request, response);
      case Answer.Empty(var pause, _) ->
          problems.write(refused(limit.get(), pause), request, response);
    }
  }

  private Optional<RateLimit> limitOf(HttpServletRequest request) {
    for (var rule : rules) {
      if (rule.routes().matches(request)) {
        return Optional.of(rule.limit());
      }
    }
    return Optional.empty();
  }

  private Refusal refused(RateLimit limit, Duration pause) {
    var seconds = Long.toString(Math.max(1, ceiling(pause)));
    return refusal(seconds).with("policy", limit.name()).header(HttpHeaders.RETRY_AFTER, seconds);
  }

  private static void announce(RateLimit limit, Answer answer, HttpServletResponse response) {
    long window = limit.window().toSeconds();
    prepend(response, POLICY, "\"%s\";q=%d;w=%d".formatted(limit.name(), limit.quota(), window));
    long reset = ceiling(answer.reset());
    prepend(response, STATE, "\"%s\";r=%d;t=%d".formatted(limit.name(), answer.remaining(), reset));
  }

  /** One list, the nearest limit first: the one of the caller himself. */
  private static void prepend(HttpServletResponse response, String name, String item) {
    var rest = response.getHeader(name);
    response.setHeader(name, rest == null ? item : item + ", " + rest);
  }

  private static long ceiling(Duration duration) {
    return duration.plusNanos(999_999_999).toSeconds();
  }
}
