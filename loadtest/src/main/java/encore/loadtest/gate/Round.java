package encore.loadtest.gate;

import encore.loadtest.measure.Percentiles;
import encore.loadtest.scenario.Measured;
import java.util.Map;

/**
 * What was measured together: scenarios, each between two echoes.
 *
 * @param echoes before and after, by scenario
 */
record Round(Map<String, Measured> scenarios, Map<String, Around> echoes) {

  private static final double DISTURBED = 1.0 / 3;

  /** The same before and after something. */
  record Around(Measured before, Measured after) {

    double mean() {
      return (rate(before) + rate(after)) / 2;
    }

    private double drift() {
      return Math.abs(rate(after) - rate(before)) / Math.max(rate(before), rate(after));
    }

    private static double rate(Measured echo) {
      return echo.perSecond(Yardstick.STEP);
    }
  }

  Round {
    scenarios = Map.copyOf(scenarios);
    echoes = Map.copyOf(echoes);
  }

  /** NaN if it was not measured, or the machine changed meanwhile. */
  double ratio(Baseline.Line line) {
    if (isDisturbed(line.figure()) || isDisturbed(line.per())) {
      return Double.NaN;
    }
    double per = line.per().equals(Figure.ECHO) ? echo(line.figure()) : figure(line.per());
    return figure(line.figure()) / per;
  }

  private double echo(String figure) {
    var around = echoes.get(Figure.of(figure).scenario());
    return around == null ? Double.NaN : around.mean();
  }

  private boolean isDisturbed(String figure) {
    if (figure.equals(Figure.ECHO)) {
      return false;
    }
    var around = echoes.get(Figure.of(figure).scenario());
    return around == null || !(around.drift() <= DISTURBED);
  }

  /** A figure that nobody measures any more would keep a line for ever. */
  private double figure(String text) {
    var figure = Figure.of(text);
    var measured = scenarios.get(figure.scenario());
    if (measured == null || measured.of(figure.step()).isEmpty()) {
      throw new IllegalStateException("nobody measured " + text + "; was a step renamed?");
    }
    var waits = measured.waits(figure.step());
    return switch (figure.what()) {
      case PER_SECOND -> measured.perSecond(figure.step());
      case P50 -> waits.map(Percentiles::p50).orElse(Double.NaN);
      case P95 -> waits.map(Percentiles::p95).orElse(Double.NaN);
    };
  }
}
