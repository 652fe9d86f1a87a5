package encore.domain.waitingroom;

import static encore.domain.shared.Invariant.require;

/**
 * How things stand when it is asked who is let in next.
 *
 * @param inside whose pass is live
 * @param seatsLeft seats that are not sold; those that are held are among them
 * @param admitted how many were let in during this interval
 * @param ease 1 when the house is well, less when it is slow
 * @param noShows which share of those let in lately never came
 */
public record Situation(int inside, long seatsLeft, int admitted, double ease, double noShows) {

  /** More of them would double what is let in, on the word of a few minutes. */
  public static final double NO_SHOWS_MAX = 0.5;

  public Situation {
    require(inside >= 0 && admitted >= 0, "nobody is counted below zero");
    require(ease > 0 && ease <= 1, "ease is a share");
    require(noShows >= 0 && noShows <= 1, "no-shows are a share");
  }
}
