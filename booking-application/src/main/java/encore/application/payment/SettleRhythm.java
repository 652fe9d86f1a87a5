package encore.application.payment;

import static encore.domain.shared.Invariant.require;

import java.time.Duration;

/**
 * When to ask a gateway that has not said what it did.
 *
 * @param patience for its first answer; then twice as long each time
 * @param longest between two questions
 */
public record SettleRhythm(Duration patience, Duration longest) {

  public SettleRhythm {
    require(patience.isPositive(), "an answer takes some time");
    require(longest.compareTo(patience) >= 0, "later questions come no faster");
  }
}
