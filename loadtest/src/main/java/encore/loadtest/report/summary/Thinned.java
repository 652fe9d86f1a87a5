package encore.loadtest.report.summary;

import encore.loadtest.measure.Answer;
import encore.loadtest.measure.Frame;
import encore.loadtest.measure.Percentiles;
import encore.loadtest.report.summary.Summary.Timeline;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.ToDoubleFunction;
import java.util.stream.Collectors;

/**
 * Seconds as columns, so many that a page can hold them. Of seconds that share a point counts are
 * averaged; percentiles cannot be, so the worst stands for all.
 */
final class Thinned {

  private static final int POINTS_MAX = 400;
  private static final int ANSWERS_MAX = 10;

  private final int every;
  private final List<List<Frame>> points = new ArrayList<>();

  Thinned(List<Frame> frames) {
    every = Math.max(1, (frames.size() + POINTS_MAX - 1) / POINTS_MAX);
    for (int from = 0; from < frames.size(); from += every) {
      points.add(frames.subList(from, Math.min(frames.size(), from + every)));
    }
  }

  Timeline timeline() {
    return new Timeline(
        every,
        column(point -> point.getLast().second()),
        column(point -> point.stream().mapToInt(Frame::fans).max().orElse(0)),
        mean(Frame::fine),
        mean(Frame::refused),
        mean(Frame::failed),
        worst(Percentiles::p50),
        worst(Percentiles::p95),
        worst(Percentiles::p99),
        worst(Percentiles::max),
        answers());
  }

  private <T> List<T> column(Function<List<Frame>, T> of) {
    return points.stream().map(of).toList();
  }

  private List<Double> mean(ToDoubleFunction<Frame> of) {
    return column(point -> Rounded.of(point.stream().mapToDouble(of).average().orElse(0)));
  }

  private List<Double> worst(ToDoubleFunction<Percentiles> of) {
    return column(
        point -> Rounded.of(point.stream().map(Frame::waits).mapToDouble(of).max().orElse(0)));
  }

  /** The most frequent by name, the rest together. */
  private Map<String, List<Double>> answers() {
    var counts = new TreeMap<Answer, Long>();
    points.forEach(point ->
        point.forEach(frame -> frame.answers().forEach((a, n) -> counts.merge(a, n, Long::sum))));
    var named =
        counts.entrySet().stream()
            .sorted(Map.Entry.<Answer, Long>comparingByValue().reversed())
            .limit(ANSWERS_MAX)
            .map(Map.Entry::getKey)
            .sorted()
            .collect(Collectors.toCollection(ArrayList::new));
    var columns = new LinkedHashMap<String, List<Double>>();
    named.forEach(a -> columns.put(a.toString(), mean(f -> f.answers().getOrDefault(a, 0L))));
    if (counts.size() > named.size()) {
      columns.put("others", mean(f -> others(f, named)));
    }
    return columns;
  }

  private static double others(Frame frame, List<Answer> named) {
    return frame.answers().entrySet().stream()
        .filter(entry -> !named.contains(entry.getKey()))
        .mapToDouble(Map.Entry::getValue)
        .sum();
  }
}
