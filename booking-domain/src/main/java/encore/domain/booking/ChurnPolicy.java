package encore.domain.booking;

import static encore.domain.shared.Invariant.require;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * A buyer who lets go of holds again and again keeps seats from others and buys none: after so many
 * in such a while he is asked to pause.
 */
public record ChurnPolicy(int releasesMax, Duration window) {

  public ChurnPolicy {
    require(releasesMax > 0, "anybody may change his mind once");
    require(window.isPositive(), "what was let go is forgotten after some time");
  }

  /**
   * How long until the next hold; empty when he may have one now.
   *
   * @param release when he let go the last time but {@code releasesMax - 1}
   */
  public Optional<Duration> pauseAfter(Instant release, Instant now) {
    var forgotten = release.plus(window);
    return now.isBefore(forgotten)
        ? Optional.of(Duration.between(now, forgotten))
        : Optional.empty();
  }

  /** What is let go in the window was held no longer ago than this. */
  public Duration reach(HoldPolicy holds) {
    return window.plus(holds.hardCap());
  }
}
