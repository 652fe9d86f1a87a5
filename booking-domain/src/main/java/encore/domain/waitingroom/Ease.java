package encore.domain.waitingroom;

import static encore.domain.shared.Invariant.require;

/**
 * How much of its usual crowd the house lets in: halved by each look at which it shed or was slow,
 * a tenth more by each at which it was not.
 */
public record Ease(double share) {

  public static final Ease FULL = new Ease(1);

  private static final double LEAST = 0.1;
  private static final double STEP = 0.1;

  public Ease {
    require(share > 0 && share <= 1, "ease is a share");
  }

  public Ease after(boolean strained) {
    return new Ease(strained ? Math.max(LEAST, share / 2) : Math.min(1, share + STEP));
  }
}
