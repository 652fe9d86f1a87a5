package encore.bootstrap.lab;

import static encore.bootstrap.lab.Table.number;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Boards of one traffic that differ in how many come. */
record Sweep(List<Board> boards) {

  static List<Sweep> all(List<Board> boards) {
    return boards.stream()
        .filter(board -> board.traffic().isSwept())
        .collect(
            Collectors.groupingBy(
                board -> board.contest().name() + " " + board.traffic().name(),
                TreeMap::new,
                Collectors.toList()))
        .values()
        .stream()
        .map(Sweep::new)
        .toList();
  }

  Board first() {
    return boards.getFirst();
  }

  /** At each point what was won in a second, the p99, and whether it differs from the default. */
  String table() {
    var head = new ArrayList<>(List.of("strategy"));
    for (var board : boards) {
      head.addAll(List.of(board.traffic().x().orElseThrow() + ": ok/s", "p99 ms", "of default"));
    }
    var sums = first().columns().stream().filter(column -> column.kind() != Column.Kind.USUAL);
    var counted = sums.toList();
    counted.forEach(column -> head.add(column.name()));
    var table = new Table(head);
    strategies().forEach(each -> table.add(row(each, counted)));
    return table.text();
  }

  private Stream<String> strategies() {
    return boards.stream().flatMap(board -> board.lines().stream()).map(Line::strategy).distinct();
  }

  private List<String> row(String strategy, List<Column> counted) {
    var row = new ArrayList<>(List.of("`" + strategy + "`"));
    for (var board : boards) {
      var line = board.line(strategy);
      row.add(line.map(each -> number(each.wonPerSecond().median())).orElse("–"));
      row.add(line.map(each -> number(each.millis(99.0))).orElse("–"));
      row.add(line.flatMap(Line::verdict).map(Sweep::shown).orElse(""));
    }
    counted.forEach(column -> row.add(number(sum(strategy, column))));
    return row;
  }

  private static String shown(Verdict verdict) {
    return verdict.isShown() ? Markdown.ratio(verdict.ratio()) : "not shown";
  }

  private double sum(String strategy, Column column) {
    return boards.stream()
        .map(board -> board.line(strategy))
        .flatMap(Optional::stream)
        .mapToDouble(line -> line.count(column))
        .sum();
  }
}
