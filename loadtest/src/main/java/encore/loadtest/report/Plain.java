package encore.loadtest.report;

import encore.loadtest.measure.Frame;
import encore.loadtest.measure.Total;
import java.io.PrintStream;
import java.util.Locale;

/** A run told to somebody who reads lines. */
public final class Plain implements Onlooker {

  private static final int EVERY = 5;

  private final PrintStream out;

  public Plain(PrintStream out) {
    this.out = out;
  }

  @Override
  public void begins(Begun begun) {
    out.printf(Locale.ROOT, "%s: %s%n%s%n", begun.scenario(), begun.about(), begun.house());
  }

  @Override
  public void second(Frame frame) {
    if (frame.second() % EVERY == 0) {
      out.printf(
          Locale.ROOT,
          "%4d s  fans %,d  %,d/s  fine %,d  refused %,d  failed %,d  p95 %.1f ms%n",
          frame.second(),
          frame.fans(),
          frame.requests(),
          frame.fine(),
          frame.refused(),
          frame.failed(),
          frame.waits().p95());
    }
  }

  @Override
  public void ended(Ended ended) {
    ended.measured().totals().forEach(this::row);
    ended
        .verdicts()
        .forEach(each ->
            out.printf(
                Locale.ROOT,
                "%-7s %-28s %-14s %s%n",
                each.isMet() ? "met" : "MISSED",
                each.what(),
                each.target(),
                each.actual()));
    ended
        .findings()
        .forEach(each ->
            out.printf(
                Locale.ROOT,
                "%-7s %s: %s%n",
                each.holds() ? "holds" : "BROKEN",
                each.promise(),
                each.detail()));
    var cost = ended.cost();
    double micros = cost.microsOf(ended.measured().requests());
    out.printf(Locale.ROOT, "generator: %.0f µs of CPU a request, %s%n", micros, cost);
    cost.doubt().ifPresent(doubt -> out.println("DOUBT   " + doubt));
    if (ended.isCutShort()) {
      out.println("CUT     the run was stopped before its plan had ended");
    }
  }

  private void row(Total total) {
    var waits = total.percentiles();
    out.printf(
        Locale.ROOT,
        "%-16s %,9d   p50 %.1f   p95 %.1f   p99 %.1f   max %.1f ms   %s%n",
        total.step().name(),
        total.count(),
        waits.p50(),
        waits.p95(),
        waits.p99(),
        waits.max(),
        total.answers());
  }
}
