package encore.bootstrap.lab;

import encore.bootstrap.lab.Bout.Outcome;
import java.util.Arrays;
import java.util.Map;

/**
 * What came of one trial.
 *
 * @param outcomes how many of each
 * @param nanos how long each attempt took, the shortest first
 */
record Figures(double seconds, Map<Outcome, Long> outcomes, long[] nanos) {

  Figures {
    outcomes = Map.copyOf(outcomes);
    nanos = nanos.clone();
    Arrays.sort(nanos);
  }

  long of(Outcome outcome) {
    return outcomes.getOrDefault(outcome, 0L);
  }

  /** Won in a second: who is told "try again" has nothing yet. */
  double wonPerSecond() {
    return of(Outcome.WON) / seconds;
  }

  double answersPerSecond() {
    return nanos.length / seconds;
  }

  /** Below which so many of a hundred attempts were answered. */
  double millis(double percent) {
    int at = (int) Math.ceil(percent / 100 * nanos.length) - 1;
    return nanos[Math.clamp(at, 0, nanos.length - 1)] / 1e6;
  }
}
