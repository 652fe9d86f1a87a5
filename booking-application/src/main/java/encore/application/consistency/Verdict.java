package encore.application.consistency;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * What the last looks at one promise came to.
 *
 * @param violations how many broke it; not counted further than 10,000
 * @param offenders the first of them
 * @param whole whether the last look was at all the books, or at what has changed lately
 * @param checkedAt of the last look that came to an end
 * @param wholeAt of the last one at all the books
 * @param brokenSince when somebody was first seen to have broken it
 * @param trouble why the last look came to nothing, if it did
 */
public record Verdict(
    Status status,
    long violations,
    List<String> offenders,
    boolean whole,
    Optional<Instant> checkedAt,
    Optional<Instant> wholeAt,
    Optional<Instant> brokenSince,
    Duration took,
    Optional<String> trouble) {

  /** What is known of a promise. */
  public enum Status {
    HOLDS,

    /** Until a look at all the books finds nobody. */
    BROKEN,

    /** Never looked at, or the last look came to nothing. */
    UNKNOWN
  }

  public static final Verdict NONE =
      new Verdict(
          Status.UNKNOWN,
          0,
          List.of(),
          false,
          Optional.empty(),
          Optional.empty(),
          Optional.empty(),
          Duration.ZERO,
          Optional.empty());

  public Verdict {
    offenders = List.copyOf(offenders);
  }

  public boolean isBroken() {
    return status == Status.BROKEN;
  }
}
