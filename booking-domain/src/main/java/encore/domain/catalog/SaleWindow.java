package encore.domain.catalog;

import static encore.domain.shared.Invariant.require;

import java.time.Instant;

/** When the seats of a schedule are sold: from the opening until just before the close. */
public record SaleWindow(Instant opensAt, Instant closesAt) {

  /** Where the clock stands in the window. */
  public enum Phase {
    UPCOMING,
    OPEN,
    CLOSED
  }

  public SaleWindow {
    require(opensAt.isBefore(closesAt), "a sale opens before it closes");
  }

  public Phase phaseAt(Instant now) {
    if (now.isBefore(opensAt)) {
      return Phase.UPCOMING;
    }
    return now.isBefore(closesAt) ? Phase.OPEN : Phase.CLOSED;
  }
}
