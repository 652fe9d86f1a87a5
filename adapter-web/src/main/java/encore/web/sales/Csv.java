package encore.web.sales;

import java.util.List;
import java.util.stream.Collectors;

/** Lines by RFC 4180, safe to open in a program that calculates. */
final class Csv {

  static final String END_OF_LINE = "\r\n";

  /** Tells Excel that this is UTF-8. */
  static final String BYTE_ORDER_MARK = "\uFEFF";

  /** A cell that begins with one of these is a formula to Excel and its like. */
  private static final String BEGIN_FORMULAS = "=+-@\t\r\n\uFF1D\uFF0B\uFF0D\uFF20";

  private Csv() {}

  static String line(List<String> cells) {
    return cells.stream().map(Csv::cell).collect(Collectors.joining(",", "", END_OF_LINE));
  }

  private static String cell(String text) {
    boolean isFormula = !text.isEmpty() && BEGIN_FORMULAS.indexOf(text.charAt(0)) >= 0;
    var safe = isFormula ? "'" + text : text;
    boolean needsQuotes = safe.chars().anyMatch(c -> ",\"\r\n".indexOf(c) >= 0);
    return needsQuotes ? "\"" + safe.replace("\"", "\"\"") + "\"" : safe;
  }
}
