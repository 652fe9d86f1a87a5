package encore.application.identity;

import encore.domain.identity.Password;
import encore.domain.identity.PasswordHash;
import java.util.Optional;

/**
 * Hashing is dear on purpose: few may do it at a time, and who waits too long is told so. Bounded
 * in time and in how many wait.
 */
public interface Passwords {

  /** Empty: too many ask at once. */
  Optional<PasswordHash> hash(Password password);

  /** Where there is no hash it takes the same time, so that nobody learns which accounts exist. */
  Check check(Password password, Optional<PasswordHash> hash);

  /** What came of a look at a password. */
  sealed interface Check {
    /** It is the right one; its hash is outdated if there is a better one. */
    record Right(Optional<PasswordHash> better) implements Check {}

    record Wrong() implements Check {}

    record Busy() implements Check {}
  }
}
