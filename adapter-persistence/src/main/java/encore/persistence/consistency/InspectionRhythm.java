package encore.persistence.consistency;

import static encore.domain.shared.Invariant.require;

import java.time.Duration;

/**
 * How often the books are looked at, and how long one look may take.
 *
 * @param every what has changed
 * @param wholeEvery everything
 * @param window what counts as changed lately; longer than any transaction may last
 * @param patience for one question about what has changed
 * @param wholePatience for one question about everything
 * @param keysKept of answers to keyed requests
 */
public record InspectionRhythm(
    Duration every,
    Duration wholeEvery,
    Duration window,
    Duration patience,
    Duration wholePatience,
    Duration keysKept) {

  public InspectionRhythm {
    require(every.isPositive() && wholeEvery.isPositive(), "the books are looked at sometimes");
    require(window.compareTo(every) > 0, "what has changed since the last look is looked at");
    require(patience.isPositive() && wholePatience.isPositive(), "a look takes some time");
  }
}
