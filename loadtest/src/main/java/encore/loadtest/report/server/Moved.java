package encore.loadtest.report.server;

import encore.loadtest.report.server.Exposition.Sample;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * A counter of the house that moved: whatever it is called, so that a strategy that nobody has
 * written yet will be here.
 */
public record Moved(String counter, Map<String, String> labels, double by) {

  private static final int MOST = 60;
  private static final String OURS = "encore_";

  public Moved {
    labels = Collections.unmodifiableMap(new TreeMap<>(labels));
  }

  static List<Moved> between(Exposition first, Exposition last) {
    var was = new HashMap<Sample, Double>();
    first.samples().stream().filter(Moved::counts).forEach(s -> was.put(key(s), s.value()));
    return last.samples().stream()
        .filter(Moved::counts)
        .map(s -> new Moved(name(s), s.labels(), s.value() - was.getOrDefault(key(s), 0.0)))
        .filter(moved -> moved.by() > 0)
        .sorted(
            Comparator.comparing(Moved::counter)
                .thenComparing(Comparator.comparingDouble(Moved::by).reversed()))
        .limit(MOST)
        .toList();
  }

  private static boolean counts(Sample sample) {
    return sample.name().startsWith(OURS)
        && (sample.name().endsWith("_total") || sample.name().endsWith("_seconds_count"));
  }

  private static Sample key(Sample sample) {
    return new Sample(sample.name(), sample.labels(), 0);
  }

  private static String name(Sample sample) {
    return sample
        .name()
        .substring(OURS.length())
        .replaceAll("_(total|seconds_count)$", "")
        .replace('_', ' ');
  }
}
