package encore.loadtest.report.page;

import encore.loadtest.report.page.Html.Column;
import encore.loadtest.report.summary.Rounded;
import encore.loadtest.report.summary.Summary;
import encore.loadtest.report.summary.Summary.Counter;
import encore.loadtest.report.summary.Summary.Route;
import java.util.List;
import java.util.stream.Collectors;

/** The same run as the house told it. */
record House(Summary summary) {

  String html() {
    var told = summary.server();
    if (told.second().isEmpty() && told.counters().isEmpty()) {
      return "<h2>The house</h2>\n<p class=\"quiet\">It told nothing of itself: nobody answered"
          + " at /actuator/prometheus.</p>\n";
    }
    return "<h2>The house, by its own metrics</h2>\n"
        + failed()
        + "<div class=\"pair\" id=\"house\"></div>\n"
        + Html.table("Its routes, without the wait before it", told.routes(), routes())
        + Html.table("What moved in it, from before the run to after it", told.counters(), moved());
  }

  private String failed() {
    int failed = summary.server().failed();
    return failed == 0
        ? ""
        : "<p class=\"quiet\">It did not tell when it was asked, " + failed + " times.</p>\n";
  }

  private static List<Column<Route>> routes() {
    return List.of(
        Column.text("route", each -> each.method() + " " + each.uri()),
        Column.number("status", Route::status),
        Column.number("count", each -> Figures.of(each.count())),
        Column.number("mean, ms", each -> Figures.of(each.meanMillis())));
  }

  private static List<Column<Counter>> moved() {
    return List.of(
        Column.text("counter", Counter::name),
        Column.text("of", House::labels),
        Column.number("by", each -> Rounded.text(each.by())));
  }

  private static String labels(Counter counter) {
    return counter.labels().entrySet().stream()
        .map(label -> label.getKey() + " " + label.getValue())
        .collect(Collectors.joining(", "));
  }
}
