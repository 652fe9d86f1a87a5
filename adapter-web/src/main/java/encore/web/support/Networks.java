package encore.web.support;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;

/** Whose network a request comes from, for those who count; told by who limits requests. */
@FunctionalInterface
public interface Networks {

  /** Empty for those who are not limited. */
  Optional<String> of(HttpServletRequest request);
}
