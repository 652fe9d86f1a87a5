package encore.application.identity;

import encore.domain.identity.Account;
import java.time.Duration;

/** Short-lived proof of who calls, which needs no look into a database. */
public interface AccessTokens {

  AccessToken issue(Account account);

  /** It never shows itself in a log. */
  record AccessToken(String value, Duration ttl) {
    @Override
    public String toString() {
      return "AccessToken[***]";
    }
  }
}
