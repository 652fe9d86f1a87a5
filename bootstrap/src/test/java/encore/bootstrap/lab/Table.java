package encore.bootstrap.lab;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Rows with a head, aligned so that a person can read it as it is, and Markdown can, too. */
final class Table {

  private final List<List<String>> rows = new ArrayList<>();

  Table(List<String> head) {
    rows.add(head);
  }

  void add(List<String> row) {
    rows.add(row);
  }

  String text() {
    var text = new StringBuilder(line(rows.getFirst())).append(rule());
    rows.stream().skip(1).forEach(row -> text.append(line(row)));
    return text.toString();
  }

  /** As exact as it deserves; what was never measured is a dash. */
  static String number(double figure) {
    if (Double.isNaN(figure)) {
      return "–";
    }
    boolean isWhole = figure == Math.rint(figure) || Math.abs(figure) >= 100;
    return String.format(Locale.ROOT, isWhole ? "%,.0f" : "%.1f", figure);
  }

  private String line(List<String> row) {
    var text = new StringBuilder("|");
    for (int i = 0; i < row.size(); i++) {
      int width = width(i);
      var cell = row.get(i);
      // Names to the left, figures to the right.
      text.append(' ').append(i == 0 ? cell + pad(cell, width) : pad(cell, width) + cell);
      text.append(" |");
    }
    return text.append('\n').toString();
  }

  private String rule() {
    var text = new StringBuilder("|");
    for (int i = 0; i < rows.getFirst().size(); i++) {
      text.append("-".repeat(width(i) + 1)).append(i == 0 ? "-|" : ":|");
    }
    return text.append('\n').toString();
  }

  private int width(int column) {
    return rows.stream().mapToInt(row -> row.get(column).length()).max().orElse(0);
  }

  private static String pad(String cell, int width) {
    return " ".repeat(width - cell.length());
  }
}
