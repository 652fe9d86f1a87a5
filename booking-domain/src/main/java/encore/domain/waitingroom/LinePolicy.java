package encore.domain.waitingroom;

import static encore.domain.shared.Invariant.require;

import java.time.Duration;

/**
 * All that an operator decides about a line.
 *
 * @param passTtl how long a pass lasts once its owner has come for it
 * @param showUp how long who is let in may take to come for his pass; then the next one is
 * @param silentAfter who has not asked for so long is passed over, and keeps his place
 * @param capacity how many may wait
 * @param challengeBits how much work a join costs, in leading zero bits; 0: none
 */
public record LinePolicy(
    LineMode mode,
    LineFlow flow,
    AdmissionPolicy admission,
    Duration passTtl,
    Duration showUp,
    Duration silentAfter,
    int capacity,
    int challengeBits) {

  public static final int CAPACITY_MAX = 10_000_000;
  public static final int CHALLENGE_MAX = 26;

  private static final Duration SHORTEST = Duration.ofSeconds(1);
  private static final Duration LONGEST = Duration.ofDays(1);

  public LinePolicy {
    require(isSensible(passTtl), "a pass lasts from a second to a day");
    require(isSensible(showUp), "who is let in has from a second to a day to come");
    require(isSensible(silentAfter), "silence begins after a second to a day");
    require(capacity >= 1 && capacity <= CAPACITY_MAX, "from 1 to 10000000 may wait");
    require(
        challengeBits >= 0 && challengeBits <= CHALLENGE_MAX,
        "a challenge asks for 0 to 26 zero bits");
  }

  public LinePolicy with(LineFlow next) {
    return new LinePolicy(
        mode, next, admission, passTtl, showUp, silentAfter, capacity, challengeBits);
  }

  private static boolean isSensible(Duration duration) {
    return duration.compareTo(SHORTEST) >= 0 && duration.compareTo(LONGEST) <= 0;
  }
}
