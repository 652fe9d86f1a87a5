package encore.loadtest.report.page;

import encore.loadtest.report.summary.Summaries;
import encore.loadtest.report.summary.Summary;

/** A run as one file of HTML: the verdict first, everything else in the order of questions. */
public record Page(Summary summary) {

  public String html() {
    var run = summary.run();
    var content =
        new Head(summary).html()
            + new Service(summary).html()
            + plots()
            + new Steps(summary).html()
            + new House(summary).html()
            + new Ground(summary).html()
            + "<script type=\"application/json\" id=\"run\">"
            + Html.json(Summaries.json(summary))
            + "</script>\n";
    return Shell.alone("report.js").around(run.scenario() + " " + run.at(), content);
  }

  private static String plots() {
    return """
    <h2>Over time</h2>
    <noscript><p class="quiet">Plots need JavaScript; everything else does not.</p></noscript>
    <div id="time"></div>
    <div id="curve"></div>
    """;
  }
}
