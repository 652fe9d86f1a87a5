package encore.domain.shared;

/** The guard of a rule that must hold for every value of a type. */
public final class Invariant {
  private Invariant() {}

  /** A broken rule is a bug of the caller, never an answer to a buyer. */
  public static void require(boolean holds, String rule) {
    if (!holds) {
      throw new IllegalArgumentException(rule);
    }
  }
}
