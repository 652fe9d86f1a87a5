package encore.bootstrap.lab;

import encore.bootstrap.lab.Bout.Outcome;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.ToDoubleFunction;
import java.util.stream.Stream;

/**
 * One strategy in one traffic, over all rounds.
 *
 * @param counts by column: a median or a sum, as the column says
 * @param curve milliseconds at {@link #PERCENTS}
 * @param toBaseline what was won, by what the baseline won in the same run
 * @param verdict none of the default strategy and of the baseline, and none before there are rounds
 */
record Line(
    String strategy,
    int rounds,
    Span wonPerSecond,
    Span answersPerSecond,
    Map<Outcome, Double> outcomes,
    Map<String, Double> counts,
    List<Double> curve,
    Optional<Double> toBaseline,
    Optional<Verdict> verdict) {

  static final List<Double> PERCENTS =
      List.of(1.0, 10.0, 25.0, 50.0, 75.0, 90.0, 95.0, 99.0, 99.5, 99.9, 100.0);

  static Line of(String strategy, List<Column> columns, List<Trial> trials) {
    var outcomes = new TreeMap<Outcome, Double>();
    for (var each : Outcome.values()) {
      outcomes.put(each, span(trials, trial -> trial.figures().of(each)).median());
    }
    var counts = new TreeMap<String, Double>();
    columns.forEach(column -> counts.put(column.name(), count(column, trials)));
    return new Line(
        strategy,
        trials.size(),
        span(trials, trial -> trial.figures().wonPerSecond()),
        span(trials, trial -> trial.figures().answersPerSecond()),
        outcomes,
        counts,
        PERCENTS.stream()
            .map(percent -> span(trials, trial -> trial.figures().millis(percent)).median())
            .toList(),
        Optional.empty(),
        Optional.empty());
  }

  Line with(Optional<Double> toBaseline, Optional<Verdict> verdict) {
    return new Line(
        strategy,
        rounds,
        wonPerSecond,
        answersPerSecond,
        outcomes,
        counts,
        curve,
        toBaseline,
        verdict);
  }

  double millis(double percent) {
    return curve.get(PERCENTS.indexOf(percent));
  }

  double of(Outcome outcome) {
    return outcomes.getOrDefault(outcome, 0.0);
  }

  /** One that was never measured is not there, which is not the same as none. */
  double count(Column column) {
    return counts.getOrDefault(column.name(), Double.NaN);
  }

  private static double count(Column column, List<Trial> trials) {
    Stream<Double> found =
        trials.stream().map(trial -> trial.counts().getOrDefault(column.name(), Double.NaN));
    return switch (column.kind()) {
      case USUAL -> Span.of(found.toList()).median();
      case SUM, BROKEN -> found.mapToDouble(Double::doubleValue).sum();
    };
  }

  private static Span span(List<Trial> trials, ToDoubleFunction<Trial> figure) {
    return Span.of(trials.stream().map(figure::applyAsDouble).toList());
  }
}
