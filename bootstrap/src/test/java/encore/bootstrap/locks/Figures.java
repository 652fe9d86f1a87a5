package encore.bootstrap.locks;

import java.util.Arrays;

/**
 * What came of a trial.
 *
 * @param failed answers that were none: exceptions, which only a strategy without a lock may have
 */
record Figures(
    Case of, double perSecond, double p99Millis, long won, long lost, long contended, long failed) {

  static double p99(long[] nanos) {
    var sorted = nanos.clone();
    Arrays.sort(sorted);
    return sorted[(int) Math.min(sorted.length - 1L, sorted.length * 99L / 100)] / 1e6;
  }
}
