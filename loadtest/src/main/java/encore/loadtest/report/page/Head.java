package encore.loadtest.report.page;

import encore.loadtest.report.Ended;
import encore.loadtest.report.summary.Summary;

/** Which run it was, and what came of it. */
record Head(Summary summary) {

  String html() {
    var run = summary.run();
    return """
    <header><h1>%s</h1><p class="quiet">%s</p></header>
    <p class="verdict %s"><strong>%s</strong><br><span class="quiet">%s on %s, %s s%s; exit code %d</span></p>
    """
            .formatted(
                Html.text(run.scenario()),
                Html.text(run.about()),
                colour(),
                Html.text(summary.verdict().words()),
                Html.text(run.at().replaceFirst("\\.\\d+Z$", "Z")),
                Html.text(run.house()),
                Figures.of(run.tookSeconds()),
                run.cutShort() ? ", cut short" : "",
                summary.verdict().exitCode())
        + figures();
  }

  private String colour() {
    return switch (summary.verdict().exitCode()) {
      case Ended.BROKEN -> "broken";
      case Ended.MISSED -> "missed";
      default -> "kept";
    };
  }

  private String figures() {
    var all = summary.totals();
    return "<dl class=\"figures\">"
        + figure("requests", Figures.of(all.count()))
        + figure("each second", Figures.of(all.perSecond()))
        + figure("fans at once", Figures.of(summary.run().fansMax()))
        + figure("p50", Figures.of(all.waits().p50()) + " ms")
        + figure("p95", Figures.of(all.waits().p95()) + " ms")
        + figure("p99", Figures.of(all.waits().p99()) + " ms")
        + figure("refused, as part of the game", Figures.of(all.refused()))
        + figure("failed", Figures.of(all.failed()))
        + "</dl>\n";
  }

  private static String figure(String name, String value) {
    return "<div><dt>" + Html.text(name) + "</dt><dd>" + Html.text(value) + "</dd></div>";
  }
}
