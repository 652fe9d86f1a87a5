package encore.loadtest.report.compare;

import encore.loadtest.report.summary.Rounded;
import encore.loadtest.report.summary.Summary;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeSet;

/**
 * A run beside an earlier one.
 *
 * @param differences of what had to be the same: where there is one, no ratio means anything
 */
public record Comparison(List<Line> lines, List<String> differences, String about) {

  /** One figure of both; NaN where a run does not have it. */
  public record Line(String what, double then, double now) {

    public double ratio() {
      return then == 0 ? Double.NaN : now / then;
    }
  }

  public Comparison {
    lines = List.copyOf(lines);
    differences = List.copyOf(differences);
  }

  public static Comparison of(Summary then, Summary now) {
    var was = figures(then);
    var lines = new ArrayList<Line>();
    figures(now)
        .forEach((what, is) -> lines.add(new Line(what, was.getOrDefault(what, Double.NaN), is)));
    return new Comparison(
        lines,
        differences(then.conditions(), now.conditions()),
        "then %s (%s), now %s (%s)"
            .formatted(then.run().at(), then.subject(), now.run().at(), now.subject()));
  }

  public boolean isFair() {
    return differences.isEmpty();
  }

  private static List<String> differences(Map<String, String> then, Map<String, String> now) {
    var names = new TreeSet<>(then.keySet());
    names.addAll(now.keySet());
    return names.stream()
        .filter(name -> !then.getOrDefault(name, "").equals(now.getOrDefault(name, "")))
        .map(name ->
            "%s was %s and is %s"
                .formatted(
                    name, then.getOrDefault(name, "not told"), now.getOrDefault(name, "not told")))
        .toList();
  }

  private static Map<String, Double> figures(Summary run) {
    var all = new LinkedHashMap<String, Double>();
    all.put("requests each second", run.totals().perSecond());
    all.put("failed", (double) run.totals().failed());
    for (var step : run.steps()) {
      all.put(step.name() + " each second", step.perSecond());
      all.put(step.name() + " p50 ms", step.waits().p50());
      all.put(step.name() + " p95 ms", step.waits().p95());
      all.put(step.name() + " p99 ms", step.waits().p99());
    }
    return all;
  }

  /** For who reads lines. */
  public String text() {
    var all = new StringBuilder(about).append('\n');
    all.append(
        isFair()
            ? "Comparable.\n"
            : "Not comparable: " + String.join("; ", differences) + ". The ratios mean nothing.\n");
    all.append(String.format(Locale.ROOT, "%-28s %12s %12s %8s%n", "", "then", "now", "ratio"));
    lines.forEach(line ->
        all.append(
            String.format(
                Locale.ROOT,
                "%-28s %12s %12s %8s%n",
                line.what(),
                text(line.then()),
                text(line.now()),
                Double.isNaN(line.ratio())
                    ? "-"
                    : String.format(Locale.ROOT, "%.2f", line.ratio()))));
    return all.toString();
  }

  private static String text(double value) {
    return Double.isNaN(value) ? "-" : Rounded.text(value);
  }
}
