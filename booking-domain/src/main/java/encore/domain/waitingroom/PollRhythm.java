package encore.domain.waitingroom;

import java.time.Duration;

/** When to ask again: soon near the front, seldom at the back, and not all at the same moment. */
public final class PollRhythm {

  private static final long SOONEST = 1_000;
  private static final long SELDOM = 10_000;
  private static final double JITTER = 0.2;

  private PollRhythm() {}

  /**
   * How long to wait before asking again.
   *
   * @param ahead how many are let in before
   * @param dice from 0 to 1
   */
  public static Duration next(long ahead, double dice) {
    long millis = Math.min(SELDOM, SOONEST + ahead * 10);
    return Duration.ofMillis(Math.round(millis * (1 + JITTER * (2 * dice - 1))));
  }
}
