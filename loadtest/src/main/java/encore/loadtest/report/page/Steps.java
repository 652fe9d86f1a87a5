package encore.loadtest.report.page;

import encore.loadtest.report.page.Html.Column;
import encore.loadtest.report.summary.Summary;
import encore.loadtest.report.summary.Summary.AnswerLine;
import encore.loadtest.report.summary.Summary.StepLine;
import java.util.ArrayList;
import java.util.List;

/** Each kind of request by itself; then what was answered, errors apart from the game. */
record Steps(Summary summary) {

  String html() {
    var lines = new ArrayList<>(summary.steps());
    if (lines.size() > 1) {
      lines.add(summary.totals());
    }
    return "<h2>Each step</h2>\n"
        + Html.table("Waits in ms, from when a request was due", lines, columns())
        + "<h2>Outcomes</h2>\n"
        + answers("FINE", "What was wished for")
        + answers("REFUSED", "Refused, as part of the game")
        + answers("FAILED", "Failed: what nobody wished for");
  }

  private static List<Column<StepLine>> columns() {
    return List.of(
        Column.text("step", StepLine::name),
        Column.number("requests", each -> Figures.of(each.count())),
        Column.number("each second", each -> Figures.of(each.perSecond())),
        Column.number("fine", each -> Figures.of(each.fine())),
        Column.number("refused", each -> Figures.of(each.refused())),
        Column.number("failed", each -> Figures.of(each.failed())),
        Column.number("mean", each -> Figures.of(each.waits().mean())),
        Column.number("p50", each -> Figures.of(each.waits().p50())),
        Column.number("p95", each -> Figures.of(each.waits().p95())),
        Column.number("p99", each -> Figures.of(each.waits().p99())),
        Column.number("p99.9", each -> Figures.of(each.waits().p999())),
        Column.number("max", each -> Figures.of(each.waits().max())),
        Column.number("p99 once sent", each -> Figures.of(each.services().p99())));
  }

  /** An answer of a step. */
  private record Told(String step, AnswerLine answer) {}

  private String answers(String kind, String title) {
    var told =
        summary.steps().stream()
            .flatMap(step -> step.answers().stream().map(answer -> new Told(step.name(), answer)))
            .filter(each -> each.answer().kind().equals(kind))
            .toList();
    if (told.isEmpty()) {
      return kind.equals("FAILED") ? "<p>Nothing failed.</p>\n" : "";
    }
    List<Column<Told>> columns =
        List.of(
            Column.text("step", Told::step),
            Column.number("status", each -> status(each.answer())),
            Column.text("code", each -> each.answer().code()),
            Column.number("count", each -> Figures.of(each.answer().count())));
    return Html.table(title, told, columns).toString();
  }

  private static String status(AnswerLine answer) {
    return answer.status() == 0 ? "no answer" : Integer.toString(answer.status());
  }
}
