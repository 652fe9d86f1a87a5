package encore.web.pages;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A file of texts, {@code 'key': ['English', '한국어']}, with one of the two languages left: nobody
 * has to load the other.
 */
final class Sentences {

  private static final String TEXT = "('(?:[^'\\\\]|\\\\.)*'|\"(?:[^\"\\\\]|\\\\.)*\"|`[^`]*`)";
  private static final Pattern PAIR =
      Pattern.compile("\\[\\s*" + TEXT + "\\s*,\\s*" + TEXT + "\\s*,?\\s*\\]");
  private static final Pattern WHOLE =
      Pattern.compile("\\s*export default \\{(?:\\s*" + TEXT + ": " + TEXT + ",)*+\\s*\\};\\s*");

  private Sentences() {}

  static String in(Language language, String name, String text) {
    var one =
        PAIR.matcher(Script.uncommented(text))
            .replaceAll(pair -> Matcher.quoteReplacement(pair.group(language.place())));
    if (!WHOLE.matcher(one).matches()) {
      throw new IllegalStateException(name + " holds more than keys and pairs of texts");
    }
    return one;
  }
}
