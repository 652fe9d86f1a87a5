package encore.loadtest.report.page;

import java.util.List;
import java.util.function.Function;

/** Text that becomes HTML: whatever is put in stays text. */
final class Html {

  /** A column of a table. */
  record Column<T>(String name, boolean isNumber, Function<T, Html> cell) {

    static <T> Column<T> text(String name, Function<T, String> of) {
      return new Column<>(name, false, row -> Html.text(of.apply(row)));
    }

    static <T> Column<T> number(String name, Function<T, String> of) {
      return new Column<>(name, true, row -> Html.text(of.apply(row)));
    }
  }

  private final String markup;

  private Html(String markup) {
    this.markup = markup;
  }

  static Html text(String text) {
    return new Html(
        text.replace("&", "&amp;")
            .replace("<", "&lt;")
            .replace(">", "&gt;")
            .replace("\"", "&quot;")
            .replace("'", "&#39;"));
  }

  /** Good or bad, by colour and by word. */
  static Html mark(boolean isGood, String good, String bad) {
    var word = text(isGood ? good : bad);
    return new Html("<span class=\"" + (isGood ? "good" : "bad") + "\">" + word + "</span>");
  }

  /** Nothing, where there are no rows. */
  static <T> Html table(String caption, List<T> rows, List<Column<T>> columns) {
    if (rows.isEmpty()) {
      return new Html("");
    }
    var all = new StringBuilder("<div class=\"scroll\"><table>");
    if (!caption.isEmpty()) {
      all.append("<caption>").append(text(caption)).append("</caption>");
    }
    all.append("<thead><tr>");
    columns.forEach(column -> cell(all, "th", column, text(column.name())));
    all.append("</tr></thead><tbody>");
    for (var row : rows) {
      all.append("<tr>");
      columns.forEach(column -> cell(all, "td", column, column.cell().apply(row)));
      all.append("</tr>\n");
    }
    return new Html(all.append("</tbody></table></div>\n").toString());
  }

  private static void cell(StringBuilder into, String tag, Column<?> column, Html content) {
    into.append('<').append(tag).append(column.isNumber() ? " class=\"n\">" : ">");
    into.append(content).append("</").append(tag).append('>');
  }

  /** JSON within a script element: no character of it can end the element. */
  static String json(String json) {
    return json.replace("&", "\\u0026")
        .replace("<", "\\u003c")
        .replace(">", "\\u003e")
        .replace("\u2028", "\\u2028")
        .replace("\u2029", "\\u2029");
  }

  @Override
  public String toString() {
    return markup;
  }
}
