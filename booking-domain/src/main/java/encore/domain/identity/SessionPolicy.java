package encore.domain.identity;

import static encore.domain.shared.Invariant.require;

import java.time.Duration;

/** How long a sign-in lasts at most, and how many one account may have at a time. */
public record SessionPolicy(Duration ttl, int sessionsMax) {
  public SessionPolicy {
    require(ttl.isPositive(), "a session lasts some time");
    require(sessionsMax > 0, "an account has at least one session");
  }
}
