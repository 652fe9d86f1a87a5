package encore.web.identity;

import encore.web.problem.Problem;
import encore.web.problem.ProblemWriter;
import encore.web.problem.Refusal;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.oauth2.jwt.JwtValidationException;
import org.springframework.security.oauth2.server.resource.web.BearerTokenResolver;
import org.springframework.security.web.AuthenticationEntryPoint;
import org.springframework.security.web.access.AccessDeniedHandler;
import org.springframework.security.web.servlet.util.matcher.PathPatternRequestMatcher;
import org.springframework.security.web.util.matcher.OrRequestMatcher;
import org.springframework.security.web.util.matcher.RequestMatcher;
import org.springframework.stereotype.Component;

/** Reads tokens where one is needed, and turns people away with a problem. */
@Component
class Gatekeeper implements BearerTokenResolver, AuthenticationEntryPoint, AccessDeniedHandler {

  private final RequestMatcher guarded =
      new OrRequestMatcher(
          Arrays.stream(SecurityConfig.GUARDED)
              .map(PathPatternRequestMatcher.withDefaults()::matcher)
              .toArray(RequestMatcher[]::new));
  private final BearerTokenResolver tokens = new BeaconToken();
  private final ProblemWriter problems;

  Gatekeeper(ProblemWriter problems) {
    this.problems = problems;
  }

  /** An old token must not bar the way to what is open to everybody, a new token above all. */
  @Override
  public @Nullable String resolve(HttpServletRequest request) {
    return guarded.matches(request) ? tokens.resolve(request) : null;
  }

  @Override
  public void commence(
      HttpServletRequest request, HttpServletResponse response, AuthenticationException failure)
      throws IOException {
    problems.write(refusal(request, failure), request, response);
  }

  @Override
  public void handle(
      HttpServletRequest request, HttpServletResponse response, AccessDeniedException failure)
      throws IOException {
    var problem = guarded.matches(request) ? Problem.FORBIDDEN : Problem.ROUTE_NOT_FOUND;
    problems.write(Refusal.of(problem), request, response);
  }

  private Refusal refusal(HttpServletRequest request, AuthenticationException failure) {
    if (!guarded.matches(request)) {
      return Refusal.of(Problem.ROUTE_NOT_FOUND);
    }
    if (failure instanceof CallerBlocked) {
      return Refusal.of(Problem.ACCOUNT_BLOCKED);
    }
    return Refusal.of(hasExpired(failure) ? Problem.TOKEN_EXPIRED : Problem.UNAUTHENTICATED);
  }

  /** Only a token with nothing else wrong is told that it is old. */
  private static boolean hasExpired(AuthenticationException failure) {
    return failure.getCause() instanceof JwtValidationException invalid
        && invalid.getErrors().stream()
            .allMatch(error -> Lifetime.EXPIRED.equals(error.getErrorCode()));
  }
}
