package encore.bootstrap.seed;

import static encore.domain.shared.Invariant.require;

/**
 * How much is wanted.
 *
 * @param users each with a wallet and a cart
 * @param loadtest each with a wallet
 */
public record Size(int users, int loadtest) {

  private static final int MAX = 1_000_000;

  /** As the seeds of this house want it. */
  public static final Size WHOLE = new Size(100_000, 2_000);

  public Size {
    require(0 <= users && users <= MAX, "--users is a number from 0 to " + MAX);
    require(0 <= loadtest && loadtest <= MAX, "--loadtest is a number from 0 to " + MAX);
  }
}
