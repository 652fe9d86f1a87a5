package encore.bootstrap.locks;

import encore.application.booking.LockStrategy;
import encore.bootstrap.locks.Case.Place;
import java.util.List;
import java.util.Locale;
import java.util.function.ToDoubleFunction;

/** The figures as docs/locking.md shows them. */
final class Table {

  private final List<Figures> figures;

  Table(List<Figures> figures) {
    this.figures = figures;
  }

  String markdown() {
    var text = new StringBuilder();
    for (var place : Place.values()) {
      text.append(heading(place));
      strategies().forEach(strategy -> text.append(row(strategy, place)));
      text.append('\n');
    }
    return text.toString();
  }

  private String heading(Place place) {
    var title = place == Place.MANY_SEATS ? "a seat for everybody" : "one seat for all";
    var head = new StringBuilder("| " + title + " |");
    var rule = new StringBuilder("|---|");
    for (int n : contenders()) {
      head.append(" %d: claims/s | p99 ms |".formatted(n));
      rule.append("---|---|");
    }
    return head + " won | contended | failed |\n" + rule + "---|---|---|\n";
  }

  private String row(LockStrategy strategy, Place place) {
    var text = new StringBuilder("| `" + strategy + "` |");
    for (int n : contenders()) {
      var of = new Case(strategy, n, place);
      text.append(
          String.format(
              Locale.ROOT,
              " %,.0f | %.1f |",
              median(of, Figures::perSecond),
              median(of, Figures::p99Millis)));
    }
    var most = new Case(strategy, contenders().getLast(), place);
    return text
        + String.format(
            Locale.ROOT,
            " %,.0f | %,.0f | %,.0f |%n",
            median(most, Figures::won),
            median(most, Figures::contended),
            median(most, Figures::failed));
  }

  private double median(Case of, ToDoubleFunction<Figures> figure) {
    var sorted =
        figures.stream()
            .filter(each -> each.of().equals(of))
            .mapToDouble(figure)
            .sorted()
            .toArray();
    return sorted[sorted.length / 2];
  }

  private List<LockStrategy> strategies() {
    return figures.stream().map(each -> each.of().strategy()).distinct().sorted().toList();
  }

  private List<Integer> contenders() {
    return figures.stream().map(each -> each.of().contenders()).distinct().sorted().toList();
  }
}
