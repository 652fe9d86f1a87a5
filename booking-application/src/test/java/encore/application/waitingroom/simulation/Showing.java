package encore.application.waitingroom.simulation;

/**
 * Which share of those let in lately never came; the last five minutes, in steps of ten seconds.
 */
final class Showing {

  private static final long STEP = 10_000;
  private static final int STEPS = 30;

  private final long[] came = new long[STEPS];
  private final long[] stayedAway = new long[STEPS];
  private long step;

  void came(long now) {
    turnTo(now);
    came[slot()]++;
  }

  void stayedAway(long now) {
    turnTo(now);
    stayedAway[slot()]++;
  }

  double noShows(long now) {
    turnTo(now);
    long all = 0;
    long away = 0;
    for (int i = 0; i < STEPS; i++) {
      all += came[i] + stayedAway[i];
      away += stayedAway[i];
    }
    return all == 0 ? 0 : (double) away / all;
  }

  private void turnTo(long now) {
    long target = now / STEP;
    step = Math.max(step, target - STEPS);
    while (step < target) {
      step++;
      came[slot()] = 0;
      stayedAway[slot()] = 0;
    }
  }

  private int slot() {
    return (int) (step % STEPS);
  }
}
