package encore.web.ratelimit;

import encore.application.ratelimit.RateLimit;
import java.util.Arrays;
import org.springframework.http.HttpMethod;
import org.springframework.security.web.servlet.util.matcher.PathPatternRequestMatcher;
import org.springframework.security.web.util.matcher.OrRequestMatcher;
import org.springframework.security.web.util.matcher.RequestMatcher;

/** A limit and the routes it is for, in the spelling in which the routes themselves are read. */
record Rule(RateLimit limit, RequestMatcher routes) {

  /** For one method alone. */
  static Rule of(RateLimit limit, HttpMethod method, String path) {
    return new Rule(limit, PathPatternRequestMatcher.withDefaults().matcher(method, path));
  }

  static Rule of(RateLimit limit, String... paths) {
    var matchers =
        Arrays.stream(paths)
            .map(PathPatternRequestMatcher.withDefaults()::matcher)
            .toArray(RequestMatcher[]::new);
    return new Rule(limit, new OrRequestMatcher(matchers));
  }
}
