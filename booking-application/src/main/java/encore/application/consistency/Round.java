package encore.application.consistency;

import java.time.Instant;
import java.util.Optional;

/**
 * Where looking at the books has come to, in all the house.
 *
 * @param wanted whether somebody has asked for one that has not begun
 * @param whole whether it is about all the books
 * @param done how many promises were looked at, of so many in all
 * @param endedAt none while it is under way, and when who was at it has died
 */
public record Round(
    Optional<Wanted> wanted,
    boolean whole,
    int done,
    int total,
    Optional<Instant> beganAt,
    Optional<Instant> endedAt) {

  /** What somebody has asked for. */
  public enum Wanted {
    RECENT,
    WHOLE
  }

  public boolean isUnderWay() {
    return beganAt.isPresent() && endedAt.isEmpty();
  }
}
