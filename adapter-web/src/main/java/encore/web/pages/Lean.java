package encore.web.pages;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A script without what only pleases the eye: comments, blanks, the last comma. What stands in
 * quotes, templates and patterns is left as it is. A statement of ours ends with a semicolon; where
 * one might not, the new line stays.
 */
final class Lean {

  private static final Pattern GAP = Pattern.compile("(?s)(?:\\s++|//[^\n]*+|/\\*.*?\\*/)++");
  private static final Pattern QUOTED =
      Pattern.compile("(?s)'(?:[^'\\\\]++|\\\\.)*+'|\"(?:[^\"\\\\]++|\\\\.)*+\"");
  private static final Pattern PATTERN =
      Pattern.compile("/(?:[^/\\[\\\\\n]++|\\\\.|\\[(?:[^\\]\\\\]++|\\\\.)*+\\])++/");

  private static final String GOES_ON_AFTER = "\n{([,;:?=&|>";
  private static final String GOES_ON_BEFORE = ".?:&|)]},";
  private static final String VALUE_AFTER = "\n{([,;:?=&|>!";

  private final String text;
  private final Matcher matcher;
  private final StringBuilder out = new StringBuilder();

  private Lean(String text) {
    this.text = text;
    this.matcher = GAP.matcher(text);
  }

  static String script(String text) {
    return new Lean(text.strip()).script();
  }

  private String script() {
    int at = 0;
    while (at < text.length()) {
      int end = endOf(GAP, at);
      if (end > at) {
        gap(text.substring(at, end).contains("\n"), end < text.length() ? text.charAt(end) : '}');
      } else {
        end = endOfNext(at);
        keep(text.substring(at, end));
      }
      at = end;
    }
    return out.toString();
  }

  private void gap(boolean isNewLine, char next) {
    if (isNewLine && !goesOn(next)) {
      out.append('\n');
    } else if (!isNewLine && wouldMeet(next)) {
      out.append(' ');
    }
  }

  private boolean goesOn(char next) {
    return isOneOf(GOES_ON_AFTER, last()) || isOneOf(GOES_ON_BEFORE, next);
  }

  /** Two words would become one, or two signs another one. */
  private boolean wouldMeet(char next) {
    return (isOfWord(last()) && isOfWord(next)) || (last() == next && isOneOf("+-", next));
  }

  private void keep(String part) {
    boolean isEnd = isOneOf(")]}", part.charAt(0));
    if (isEnd && (last() == ',' || (last() == ';' && part.equals("}")))) {
      out.setLength(out.length() - 1);
    }
    out.append(part);
  }

  private int endOfNext(int at) {
    return switch (text.charAt(at)) {
      case '\'', '"' -> endOf(QUOTED, at);
      case '`' -> endOfTemplate(at + 1);
      case '/' -> isValueNext() ? endOf(PATTERN, at) : at + 1;
      default -> at + 1;
    };
  }

  /** After a value a stroke divides; elsewhere it begins a pattern. */
  private boolean isValueNext() {
    return isOneOf(VALUE_AFTER, last()) || out.toString().endsWith("return");
  }

  private int endOfTemplate(int from) {
    int at = from;
    while (text.charAt(at) != '`') {
      at = text.startsWith("${", at) ? endOfValue(at + 2) : at + (text.charAt(at) == '\\' ? 2 : 1);
    }
    return at + 1;
  }

  /** In a template; braces, quotes and templates may be in it. */
  private int endOfValue(int from) {
    int at = from;
    for (int open = 1; open > 0; ) {
      char next = text.charAt(at);
      open += next == '{' ? 1 : next == '}' ? -1 : 0;
      at = isOneOf("'\"", next) ? endOf(QUOTED, at) : next == '`' ? endOfTemplate(at + 1) : at + 1;
    }
    return at;
  }

  /** Where it stands; from there when it does not stand there. */
  private int endOf(Pattern pattern, int from) {
    return matcher.usePattern(pattern).region(from, text.length()).lookingAt()
        ? matcher.end()
        : from;
  }

  /** What was kept last; at the beginning, as after a line. */
  private char last() {
    return out.isEmpty() ? '\n' : out.charAt(out.length() - 1);
  }

  private static boolean isOfWord(char c) {
    return Character.isLetterOrDigit(c) || isOneOf("_$#", c);
  }

  private static boolean isOneOf(String signs, char c) {
    return signs.indexOf(c) >= 0;
  }
}
