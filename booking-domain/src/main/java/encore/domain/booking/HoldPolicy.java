package encore.domain.booking;

import static encore.domain.shared.Invariant.require;

import java.time.Duration;

/** How long a hold lasts and how many seats it may name. */
public record HoldPolicy(Duration ttl, int seatsMax) {

  private static final Duration TTL_MIN = Duration.ofSeconds(1);

  public HoldPolicy {
    require(ttl.compareTo(TTL_MIN) >= 0, "a hold lasts at least a second");
    require(seatsMax > 0, "a hold names at least one seat");
  }
}
