package encore.application.coupon;

import static encore.domain.shared.Invariant.require;

import java.time.Duration;

/**
 * Who decides about the way.
 *
 * @param silentAfter if the oldest waits so long, commands do not come through
 * @param tryAgainAfter then they are tried again, whether or not one came
 */
public record WayPolicy(Choice choice, Duration silentAfter, Duration tryAgainAfter) {

  public WayPolicy {
    require(silentAfter.isPositive(), "a command is on its way for some time");
    require(tryAgainAfter.compareTo(silentAfter) > 0, "it is not tried before it can be known");
  }

  /** What the settings say. */
  public enum Choice {
    /** By what is seen. */
    AUTO,
    SYNC,
    ASYNC
  }
}
