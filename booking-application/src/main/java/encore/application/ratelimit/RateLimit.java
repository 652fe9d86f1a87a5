package encore.application.ratelimit;

import static encore.domain.shared.Invariant.require;

import java.time.Duration;

/**
 * So many times at once, and as many again in each window, evenly spread.
 *
 * @param name how callers and operators know it: {@code booking-user}
 */
public record RateLimit(String name, int quota, Duration window, Scope scope) {

  /** Who counts together. */
  public enum Scope {
    /** All instances, as long as they can. */
    SHARED,
    /** Each instance for itself: that costs nothing, and allows as much at each of them. */
    LOCAL
  }

  public RateLimit {
    require(name.matches("[a-z]+(-[a-z]+)*"), "a limit is named in small letters");
    require(quota > 0, "a limit allows something");
    require(window.compareTo(Duration.ofSeconds(1)) >= 0, "a window lasts a second at least");
  }
}
