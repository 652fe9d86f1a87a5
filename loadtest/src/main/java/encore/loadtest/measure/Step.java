package encore.loadtest.measure;

import java.util.Set;

/**
 * One kind of request, by its name in reports.
 *
 * @param refusals statuses that are part of the game: who loses a race is not a fault of the house
 */
public record Step(String name, Set<Integer> refusals) {

  public Step {
    refusals = Set.copyOf(refusals);
  }

  public static Step of(String name, Integer... refusals) {
    return new Step(name, Set.of(refusals));
  }

  public Kind kind(int status) {
    if (status >= 200 && status < 300) {
      return Kind.FINE;
    }
    return refusals.contains(status) ? Kind.REFUSED : Kind.FAILED;
  }

  /** How an answer counts. */
  public enum Kind {
    FINE,
    /** Expected: a seat that is taken, a coupon that is gone. */
    REFUSED,
    /** Nobody asked for that: an error, or no answer at all. */
    FAILED
  }
}
