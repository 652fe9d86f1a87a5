package encore.loadtest.gate;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/**
 * What came of a line.
 *
 * @param ratios of the rounds that were not disturbed
 */
public record Judged(Baseline.Line line, List<Double> ratios, Result result) {

  /** Whether a line is kept. */
  public enum Result {
    KEPT,
    MISSED,
    /** No round was quiet enough to say. */
    NOT_JUDGED
  }

  static Judged of(Baseline.Line line, List<Double> all) {
    var told = all.stream().filter(ratio -> !ratio.isNaN()).sorted().toList();
    if (told.isEmpty()) {
      return new Judged(line, told, Result.NOT_JUDGED);
    }
    // Noise makes some rounds slow; a regression makes all of them slow.
    boolean isKept = told.stream().anyMatch(line::isKept);
    return new Judged(line, told, isKept ? Result.KEPT : Result.MISSED);
  }

  double median() {
    return ratios.get(ratios.size() / 2);
  }

  @Override
  public String toString() {
    var measured =
        ratios.stream()
            .map(ratio -> String.format(Locale.ROOT, "%.4f", ratio))
            .collect(Collectors.joining(" "));
    return String.format(
        Locale.ROOT,
        "%-11s %-44s was %.4f, bound %.4f, rounds %s",
        result.name().replace('_', ' '),
        line.what(),
        line.ratio(),
        line.bound(),
        measured.isEmpty() ? "none" : measured);
  }
}
