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
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/** Nobody unpacks a body here, so a sender who has packed his is told. */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 15)
class PackedBodyFilter extends OncePerRequestFilter {

  private static final String PLAIN = "identity";

  private final ProblemWriter problems;

  PackedBodyFilter(ProblemWriter problems) {
    this.problems = problems;
  }

  @Override
  protected void doFilterInternal(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    var coding = request.getHeader(HttpHeaders.CONTENT_ENCODING);
    if (coding == null || coding.equalsIgnoreCase(PLAIN)) {
      chain.doFilter(request, response);
    } else {
      problems.write(packed(), request, response);
    }
  }

  private static Refusal packed() {
    return Refusal.of(Problem.UNSUPPORTED_MEDIA_TYPE)
        .saying("packed")
        .header(HttpHeaders.ACCEPT_ENCODING, PLAIN);
  }
}
