package encore.loadtest.report.page;

import encore.loadtest.report.summary.Summary;
import encore.loadtest.report.summary.Summary.AnswerLine;
import encore.loadtest.report.summary.Summary.FindingLine;
import encore.loadtest.report.summary.Summary.TargetLine;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Rules over what was measured. They know what was seen; about causes they say "perhaps". */
record Troubles(Summary summary) {

  private static final double BUSY_MACHINE = 90;
  private static final double BUSY_GENERATOR = 0.4;
  private static final double LATE_MILLIS = 20;
  private static final double LONG_PAUSES = 50;
  private static final double GROWTH = 1.5;
  private static final int QUARTERS = 4;

  /** One of them, with its figures. */
  record Seen(Trouble trouble, String detail) {}

  List<Seen> seen() {
    var all = new ArrayList<Seen>();
    add(all, Trouble.BROKEN, broken());
    add(all, Trouble.MISSED, missed());
    add(all, Trouble.NO_ANSWER, answers(each -> each.status() == 0));
    add(all, Trouble.SERVER_ERRORS, answers(each -> each.status() >= 500 && each.status() != 503));
    add(all, Trouble.TURNED_AWAY, answers(each -> each.status() == 429 || each.status() == 503));
    add(all, Trouble.NOT_LET_IN, answers(each -> each.status() == 401 || each.status() == 403));
    above(all, Trouble.POOL_FULL, "pool pending", 0);
    above(all, Trouble.NO_CPU_LEFT, "CPU machine %", BUSY_MACHINE);
    above(all, Trouble.LONG_PAUSES, "GC pause ms/s", LONG_PAUSES);
    growing(all);
    own(all);
    return all;
  }

  private static void add(List<Seen> into, Trouble trouble, String detail) {
    if (!detail.isEmpty()) {
      into.add(new Seen(trouble, detail));
    }
  }

  private String broken() {
    return summary.findings().stream()
        .filter(each -> !each.holds())
        .map(FindingLine::promise)
        .collect(Collectors.joining(", "));
  }

  private String missed() {
    return summary.targets().stream()
        .filter(each -> !each.met())
        .map(TargetLine::what)
        .collect(Collectors.joining(", "));
  }

  private String answers(Predicate<AnswerLine> which) {
    return summary.totals().answers().stream()
        .filter(each -> each.kind().equals("FAILED"))
        .filter(which)
        .map(each -> (each.status() + " " + each.code()).strip() + " × " + each.count())
        .collect(Collectors.joining(", "));
  }

  private void above(List<Seen> into, Trouble trouble, String column, double bound) {
    double most = column(column).stream().mapToDouble(Double::doubleValue).max().orElse(0);
    if (most > bound) {
      into.add(new Seen(trouble, column + " " + Figures.of(most)));
    }
  }

  /** What is used at least, in the last quarter and in the first. */
  private void growing(List<Seen> into) {
    var heap = column("heap MB");
    int quarter = heap.size() / QUARTERS;
    if (quarter < QUARTERS) {
      return;
    }
    double first = least(heap.subList(0, quarter));
    double last = least(heap.subList(heap.size() - quarter, heap.size()));
    if (last > GROWTH * first) {
      var detail = Figures.of(first) + " → " + Figures.of(last) + " MB";
      into.add(new Seen(Trouble.HEAP_GROWS, detail));
    }
  }

  private static double least(List<Double> values) {
    return values.stream().mapToDouble(Double::doubleValue).min().orElse(0);
  }

  private void own(List<Seen> into) {
    var cost = summary.generator();
    if (cost.busyShare() > BUSY_GENERATOR || cost.meanLatenessMillis() > LATE_MILLIS) {
      var detail =
          Figures.percent(cost.busyShare())
              + " CPU, "
              + Figures.of(cost.meanLatenessMillis())
              + " ms late";
      into.add(new Seen(Trouble.BUSY_GENERATOR, detail));
    }
  }

  private List<Double> column(String name) {
    List<@Nullable Double> told = summary.server().columns().getOrDefault(name, List.of());
    return told.stream().filter(Objects::nonNull).map(Objects::requireNonNull).toList();
  }
}
