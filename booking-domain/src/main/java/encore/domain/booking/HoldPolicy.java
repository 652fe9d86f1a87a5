package encore.domain.booking;

import static encore.domain.shared.Invariant.require;

import java.time.Duration;
import java.time.Instant;

/**
 * How long a hold lasts and how many seats it may name.
 *
 * @param extension how much longer, once, for a buyer who asks
 * @param hardCap how long at the very most, from its beginning
 */
public record HoldPolicy(Duration ttl, int seatsMax, Duration extension, Duration hardCap) {

  private static final Duration TTL_MIN = Duration.ofSeconds(1);

  public HoldPolicy {
    require(ttl.compareTo(TTL_MIN) >= 0, "a hold lasts at least a second");
    require(seatsMax > 0, "a hold names at least one seat");
    require(!extension.isNegative(), "an extension takes no time away");
    require(hardCap.compareTo(ttl) >= 0, "the hard cap of a hold is not below what it lasts");
  }

  /**
   * The end of a hold that is extended now; not later than before when there is nothing to gain.
   */
  Instant extendedEnd(Instant heldAt, Instant until) {
    var end = until.plus(extension);
    var last = heldAt.plus(hardCap);
    return end.isBefore(last) ? end : last;
  }
}
