package encore.loadtest.scenario;

import encore.loadtest.measure.Step.Kind;
import encore.loadtest.scenario.Target.Bound;

/** Targets that are parts of all answers of a step, in percent. */
final class Share {

  private Share() {}

  static Target fine(String step, double percent) {
    return new Target(
        step + " fine", "%", Bound.AT_LEAST, percent, figures -> of(figures, step, Kind.FINE));
  }

  /** What the books do not allow: a fact of the game, but too much of it is no game. */
  static Target refused(String step, double percent) {
    return new Target(
        step + " refused", "%", Bound.AT_MOST, percent, figures -> of(figures, step, Kind.REFUSED));
  }

  private static double of(Measured figures, String step, Kind kind) {
    return figures
        .of(step)
        .filter(total -> total.count() > 0)
        .map(total -> 100.0 * total.count(kind) / total.count())
        .orElse(Double.NaN);
  }
}
