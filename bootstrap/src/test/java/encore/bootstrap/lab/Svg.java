package encore.bootstrap.lab;

import java.util.Locale;

/** A drawing in the making. Places are in pixels; what they look like is up to the style sheet. */
final class Svg {

  private final StringBuilder text = new StringBuilder();

  Svg text(String kind, double x, double y, String words) {
    return add("<text class=\"%s\" x=\"%.1f\" y=\"%.1f\">%s</text>", kind, x, y, escaped(words));
  }

  Svg bar(String kind, double x, double y, double width, double height) {
    return add(
        "<rect class=\"%s\" x=\"%.1f\" y=\"%.1f\" width=\"%.1f\" height=\"%.1f\"/>",
        kind, x, y, width, height);
  }

  Svg line(String kind, double x1, double y1, double x2, double y2) {
    return add(
        "<line class=\"%s\" x1=\"%.1f\" y1=\"%.1f\" x2=\"%.1f\" y2=\"%.1f\"/>",
        kind, x1, y1, x2, y2);
  }

  /** In a frame, and with words for those who do not see it. */
  String framed(int width, double height, String title, String style) {
    return String.format(
        Locale.ROOT,
        """
        <svg xmlns="http://www.w3.org/2000/svg" width="%1$d" height="%2$.0f" viewBox="0 0 %1$d %2$.0f" role="img">
        <title>%3$s</title>
        <style>
        %4$s</style>
        <rect class="paper" width="%1$d" height="%2$.0f" rx="6"/>
        %5$s</svg>
        """,
        width,
        height,
        escaped(title),
        style,
        text);
  }

  static String escaped(String words) {
    return words
        .replace("&", "&amp;")
        .replace("<", "&lt;")
        .replace(">", "&gt;")
        .replace("\"", "&quot;");
  }

  private Svg add(String element, Object... parts) {
    text.append(String.format(Locale.ROOT, element, parts)).append('\n');
    return this;
  }
}
