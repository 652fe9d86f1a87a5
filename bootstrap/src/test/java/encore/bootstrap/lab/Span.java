package encore.bootstrap.lab;

import java.util.List;

/** What several rounds found of one figure. */
record Span(double median, double least, double most) {

  static Span of(List<Double> found) {
    var sorted = found.stream().sorted().toList();
    int half = sorted.size() / 2;
    double median =
        sorted.size() % 2 == 1 ? sorted.get(half) : (sorted.get(half - 1) + sorted.get(half)) / 2;
    return new Span(median, sorted.getFirst(), sorted.getLast());
  }
}
