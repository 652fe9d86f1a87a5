package encore.bootstrap.lab;

import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * One board of the picture: a bar for each strategy, as long as what it won by what the baseline
 * did.
 *
 * @param base what the baseline won in a second
 */
record Panel(Board board, double base) {

  private static final double ROW = 21;
  private static final double HEAD = 46;
  private static final double NAMES = 16;
  private static final double BARS = 228;
  private static final double BARS_LONG = 380;
  private static final double FIGURES = BARS + BARS_LONG + 14;

  /** Nothing without a baseline: there is nothing to be long by. */
  static Optional<Panel> of(Board board) {
    return board
        .line(Baseline.NAME)
        .map(line -> line.wonPerSecond().median())
        .filter(base -> base > 0)
        .map(base -> new Panel(board, base));
  }

  double height() {
    return HEAD + ROW * board.lines().size() + 12;
  }

  void draw(Svg svg, double top) {
    svg.text("head", NAMES, top + 20, board.contest().name() + ": " + board.traffic().name());
    svg.text("weak", NAMES, top + 37, board.traffic().about());
    double bottom = top + HEAD + ROW * board.lines().size();
    svg.line("one", x(1), top + HEAD - 2, x(1), bottom);
    for (int i = 0; i < board.lines().size(); i++) {
      row(svg, board.lines().get(i), top + HEAD + ROW * i);
    }
  }

  private void row(Svg svg, Line line, double top) {
    var won = line.wonPerSecond();
    double middle = top + ROW / 2;
    svg.text("name", NAMES, middle + 4, line.strategy() + (isStandard(line) ? " (default)" : ""));
    svg.bar(kind(line), BARS, top + 4, x(won.median() / base) - BARS, ROW - 8);
    svg.line("range", x(won.least() / base), middle, x(won.most() / base), middle);
    for (double end : List.of(won.least(), won.most())) {
      svg.line("range", x(end / base), middle - 4, x(end / base), middle + 4);
    }
    var ratio = String.format(Locale.ROOT, "%.2f×", won.median() / base);
    svg.text("figure", FIGURES, middle + 4, ratio);
    svg.text(isBroken(line) ? "bad" : "weak", FIGURES + 56, middle + 4, beside(line));
  }

  /** Pale is who was not shown to differ from the default one. */
  private String kind(Line line) {
    if (line.strategy().equals(Baseline.NAME)) {
      return "raw";
    }
    if (isStandard(line)) {
      return "usual";
    }
    return line.verdict().filter(Verdict::isShown).isPresent() ? "bar" : "bar pale";
  }

  private boolean isStandard(Line line) {
    return line.strategy().equals(board.contest().standard());
  }

  private String beside(Line line) {
    return board.columns().stream()
        .filter(column -> isBroken(line, column))
        .map(column -> Table.number(line.count(column)) + " " + column.name())
        .findFirst()
        .orElse(Table.number(line.wonPerSecond().median()) + "/s");
  }

  private boolean isBroken(Line line) {
    return board.columns().stream().anyMatch(column -> isBroken(line, column));
  }

  private static boolean isBroken(Line line, Column column) {
    return column.kind() == Column.Kind.BROKEN && line.count(column) > 0;
  }

  private double x(double ratio) {
    return BARS + ratio / longest() * BARS_LONG;
  }

  private double longest() {
    return board.lines().stream()
        .mapToDouble(line -> line.wonPerSecond().most() / base)
        .reduce(1, Math::max);
  }
}
