package encore.web.ticket;

/** How much of a text goes into a line, in widths of a Korean letter; others take about half. */
final class Fit {

  private static final int HANGUL_JAMO = 0x1100;

  private Fit() {}

  /** All of it, or as much as there is room for and a sign that there is more. */
  static String whole(String text, int room) {
    var fitting = text.substring(0, end(text, room));
    return fitting.length() == text.length() ? text : text.substring(0, end(text, room - 1)) + "…";
  }

  /** A first line, broken at a space where there is one. */
  static String first(String text, int room) {
    int end = end(text, room);
    int space = text.lastIndexOf(' ', end);
    return end == text.length() ? text : text.substring(0, space > 0 ? space : end);
  }

  private static int end(String text, int room) {
    double used = 0;
    int at = 0;
    while (at < text.length()) {
      int letter = text.codePointAt(at);
      used += letter >= HANGUL_JAMO ? 1 : 0.58;
      if (used > room) {
        return at;
      }
      at += Character.charCount(letter);
    }
    return at;
  }
}
