package encore.application.identity;

import encore.domain.identity.Email;
import java.time.Duration;
import java.util.Optional;

/**
 * Wrong passwords by address, whether or not there is such an account, counted for all instances.
 */
public interface LoginFailures {

  /** How long nobody is heard for this address any more; empty if it is heard. */
  Optional<Duration> barred(Email email);

  void count(Email email);

  /**
   * Forgets them after a success, unless the address is barred by now: then it says for how long.
   */
  Optional<Duration> clear(Email email);

  /** Deletes those whose time is over; returns how many. */
  int tidy(int max);
}
