package encore.loadtest.report.page;

import encore.loadtest.report.page.Html.Column;
import encore.loadtest.report.summary.Summary;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Where it was, what it was, how to do it again, and how to lay it beside another. */
record Ground(Summary summary) {

  /** A name and what it is. */
  private record Fact(String name, String value) {}

  String html() {
    return "<h2>Where and what</h2>\n"
        + Html.table("", facts(), columns())
        + "<h2>The same again</h2>\n<pre>"
        + Html.text(summary.run().command())
        + "</pre>\n"
        + drop();
  }

  private List<Fact> facts() {
    var all = new ArrayList<Fact>();
    all.addAll(facts(summary.conditions()));
    all.addAll(facts(summary.subject()));
    all.add(new Fact("seed", Long.toString(summary.run().seed())));
    var cost = summary.generator();
    all.add(
        new Fact(
            "the crowd itself",
            Figures.of(cost.microsPerRequest())
                + " µs of CPU a request, "
                + Figures.percent(cost.busyShare())
                + " of all cores, collecting for "
                + Figures.of(cost.collectingSeconds())
                + " s"));
    all.add(
        new Fact(
            "the crowd was late by",
            Figures.of(cost.meanLatenessMillis()) + " ms in the mean, which its waits contain"));
    return all;
  }

  private static List<Fact> facts(Map<String, String> from) {
    return from.entrySet().stream().map(each -> new Fact(each.getKey(), each.getValue())).toList();
  }

  private static List<Column<Fact>> columns() {
    return List.of(Column.text("", Fact::name), Column.text("", Fact::value));
  }

  private static String drop() {
    return """
    <section class="screen"><h2>Compare with a former run</h2>
    <div id="drop"><label for="file">Drop its <code>summary.json</code> here, or choose it:</label>
    <input type="file" id="file" accept="application/json,.json">
    <div id="compared" aria-live="polite"></div></div></section>
    """;
  }
}
