package encore.web.identity;

import org.springframework.security.core.AuthenticationException;

/** The token is good, and its owner may not come in. */
final class CallerBlocked extends AuthenticationException {
  private static final long serialVersionUID = 1L;

  CallerBlocked() {
    super("blocked");
  }
}
