package encore.web.support;

import encore.web.problem.Problem;
import encore.web.problem.ProblemWriter;
import encore.web.problem.Refusal;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletInputStream;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.HttpServletResponse;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpMethod;
import org.springframework.security.web.servlet.util.matcher.PathPatternRequestMatcher;
import org.springframework.security.web.util.matcher.RequestMatcher;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Hardly a request of ours has a long body, and a sender does not have to say how long his is. What
 * may be longer says so with a {@link BodyLimit}.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 20)
class BodyLimitFilter extends OncePerRequestFilter {

  static final int BYTES_MAX = 64 * 1024;

  private final ProblemWriter problems;
  private final Map<RequestMatcher, Integer> exceptions = new HashMap<>();

  BodyLimitFilter(ProblemWriter problems, List<BodyLimit> exceptions) {
    this.problems = problems;
    for (var each : exceptions) {
      var method = HttpMethod.valueOf(each.method());
      this.exceptions.put(
          PathPatternRequestMatcher.withDefaults().matcher(method, each.path()), each.bytesMax());
    }
  }

  @Override
  protected void doFilterInternal(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    int bytesMax = limitOf(request);
    if (request.getContentLengthLong() > bytesMax) {
      problems.write(tooLarge(bytesMax), request, response);
    } else {
      chain.doFilter(new Limited(request, bytesMax), response);
    }
  }

  private int limitOf(HttpServletRequest request) {
    return exceptions.entrySet().stream()
        .filter(each -> each.getKey().matches(request))
        .mapToInt(Map.Entry::getValue)
        .findAny()
        .orElse(BYTES_MAX);
  }

  static Refusal tooLarge(int bytesMax) {
    return Refusal.of(Problem.PAYLOAD_TOO_LARGE, Integer.toString(bytesMax))
        .with("maxBytes", bytesMax);
  }

  /** Counts what is read, for bodies that come in chunks. */
  private static final class Limited extends HttpServletRequestWrapper {

    private final int bytesMax;

    Limited(HttpServletRequest request, int bytesMax) {
      super(request);
      this.bytesMax = bytesMax;
    }

    @Override
    public ServletInputStream getInputStream() throws IOException {
      return new CountedInput(super.getInputStream(), bytesMax);
    }

    @Override
    public BufferedReader getReader() throws IOException {
      return new BufferedReader(new InputStreamReader(getInputStream(), StandardCharsets.UTF_8));
    }
  }
}
