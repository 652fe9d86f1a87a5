package encore.loadtest.report.page;

import encore.loadtest.report.page.Html.Column;
import encore.loadtest.report.summary.Summary;
import encore.loadtest.report.summary.Summary.FindingLine;
import encore.loadtest.report.summary.Summary.TargetLine;
import java.util.List;

/** What was promised, and what was kept: targets, promises, and what perhaps went wrong. */
record Service(Summary summary) {

  String html() {
    return "<h2>Targets</h2>\n" + targets() + "<h2>Promises</h2>\n" + findings() + troubles();
  }

  private String targets() {
    if (summary.targets().isEmpty()) {
      return "<p class=\"quiet\">This scenario has none.</p>\n";
    }
    return Html.table(
            "",
            summary.targets(),
            List.of(
                Column.text("what", TargetLine::what),
                Column.number("target", TargetLine::target),
                Column.number("measured", TargetLine::actual),
                new Column<>("", false, each -> Html.mark(each.met(), "met", "missed"))))
        .toString();
  }

  private String findings() {
    if (summary.findings().isEmpty()) {
      return "<p class=\"quiet\">None was looked at.</p>\n";
    }
    return Html.table(
            "",
            summary.findings(),
            List.of(
                Column.text("must be true", FindingLine::promise),
                Column.text("found", FindingLine::detail),
                new Column<>("", false, each -> Html.mark(each.holds(), "holds", "broken"))))
        .toString();
  }

  private String troubles() {
    var seen = new Troubles(summary).seen();
    if (seen.isEmpty()) {
      return "";
    }
    return "<h2>What to look at</h2>\n"
        + Html.table(
            "",
            seen,
            List.of(
                Column.text("seen", each -> each.trouble().english().seen() + ": " + each.detail()),
                Column.text("perhaps because", each -> each.trouble().english().cause()),
                Column.text("then", each -> each.trouble().english().remedy())));
  }
}
