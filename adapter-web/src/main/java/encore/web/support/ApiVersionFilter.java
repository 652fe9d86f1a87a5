package encore.web.support;

import encore.web.problem.Problem;
import encore.web.problem.ProblemWriter;
import encore.web.problem.Refusal;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * There is one version so far. A filter and not the versions of the MVC mappings: the echo stands
 * on refusals, too.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 10)
class ApiVersionFilter extends OncePerRequestFilter {

  private static final String HEADER = "API-Version";
  private static final String VERSION = "1";

  private final ProblemWriter problems;

  ApiVersionFilter(ProblemWriter problems) {
    this.problems = problems;
  }

  @Override
  protected boolean shouldNotFilter(HttpServletRequest request) {
    return !request.getRequestURI().startsWith("/api/");
  }

  @Override
  protected void doFilterInternal(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    response.setHeader(HEADER, VERSION);
    var asked = request.getHeader(HEADER);
    if (asked == null || asked.equals(VERSION)) {
      chain.doFilter(request, response);
    } else {
      problems.write(Refusal.of(Problem.UNSUPPORTED_API_VERSION), request, response);
    }
  }
}
