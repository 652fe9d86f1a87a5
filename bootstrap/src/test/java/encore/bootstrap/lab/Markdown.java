package encore.bootstrap.lab;

import static encore.bootstrap.lab.Table.number;

import encore.bootstrap.lab.Bout.Outcome;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** The figures as docs/locking.md shows them, and as the console does. */
final class Markdown {

  private final Findings findings;

  Markdown(Findings findings) {
    this.findings = findings;
  }

  String text() {
    var text = new StringBuilder();
    text.append("`").append(findings.reproduce()).append("`\n\n");
    text.append(findings.machine().text()).append(".\n\n");
    findings.caveats().forEach(each -> text.append("- ").append(each).append('\n'));
    for (var board : findings.boards()) {
      if (!board.traffic().isSwept()) {
        text.append(heading(board)).append(table(board)).append(notes(board));
      }
    }
    for (var sweep : Sweep.all(findings.boards())) {
      text.append(heading(sweep.first())).append(sweep.table());
    }
    return text.toString();
  }

  private static String heading(Board board) {
    return "\n### %s: %s\n\n%s.\n\n"
        .formatted(board.contest().name(), board.traffic().name(), board.traffic().about());
  }

  private static String table(Board board) {
    var head = new ArrayList<>(List.of("strategy"));
    broken(board, true).forEach(column -> head.add(column.name()));
    head.addAll(List.of("ok/s", "from – to", "of raw", "p50 ms", "p95", "p99"));
    head.addAll(List.of("409", "contended", "failed"));
    broken(board, false).forEach(column -> head.add(column.name()));
    var table = new Table(head);
    board.lines().forEach(line -> table.add(row(board, line)));
    return table.text();
  }

  private static List<String> row(Board board, Line line) {
    var row = new ArrayList<String>();
    row.add("`" + line.strategy() + "`");
    broken(board, true).forEach(column -> row.add(cell(column, line.count(column))));
    row.add(number(line.wonPerSecond().median()));
    row.add(number(line.wonPerSecond().least()) + " – " + number(line.wonPerSecond().most()));
    row.add(line.toBaseline().map(Markdown::ratio).orElse("–"));
    List.of(50.0, 95.0, 99.0).forEach(percent -> row.add(number(line.millis(percent))));
    List.of(Outcome.REFUSED, Outcome.CONTENDED, Outcome.FAILED)
        .forEach(outcome -> row.add(number(line.of(outcome))));
    broken(board, false).forEach(column -> row.add(cell(column, line.count(column))));
    return row;
  }

  /** Promises come first in a row, and everything else that is counted last. */
  private static List<Column> broken(Board board, boolean isPromise) {
    return board.columns().stream()
        .filter(column -> (column.kind() == Column.Kind.BROKEN) == isPromise)
        .toList();
  }

  private static String cell(Column column, double count) {
    boolean isBroken = column.kind() == Column.Kind.BROKEN && count > 0;
    return isBroken ? "**" + number(count) + "**" : number(count);
  }

  /** Who differs from the default one, and who was not shown to. */
  private static String notes(Board board) {
    var told =
        board.lines().stream()
            .flatMap(line ->
                line.verdict().stream()
                    .map(verdict -> "`%s` %s".formatted(line.strategy(), verdict.text())))
            .toList();
    return told.isEmpty()
        ? ""
        : "\nAgainst `%s`: %s.\n".formatted(board.contest().standard(), String.join("; ", told));
  }

  static String ratio(double ratio) {
    return Optional.of(ratio)
        .filter(Double::isFinite)
        .map(finite -> String.format(Locale.ROOT, "%.2f", finite))
        .orElse("–");
  }
}
