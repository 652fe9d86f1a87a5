package encore.web.pages;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.regex.Pattern;

/** The sentences of the pages, as their files have them: {@code 'key': ['English', '한국어']}. */
final class TextPairs {

  private static final String QUOTED = "(?:'(?:[^'\\\\]|\\\\.)*'|\"(?:[^\"\\\\]|\\\\.)*\")";
  private static final String TEXT = "(" + QUOTED + "(?:\\s*\\+\\s*" + QUOTED + ")*)";

  private static final Pattern PAIR =
      Pattern.compile("(?m)^ {2}'([^']+)':\\s*\\[\\s*" + TEXT + "\\s*,\\s*" + TEXT + "\\s*,?\\s*]");

  /** What is left of a file without its pairs; anything else is a mistake of writing. */
  private static final Pattern FRAME =
      Pattern.compile("(?s)\\s*(?:/\\*.*?\\*/\\s*)?export default \\{[,\\s]*};\\s*");

  private static final Pattern COMMENT = Pattern.compile("(?m)^\\s*//.*$");

  private static final Pattern SEAM = Pattern.compile("['\"]\\s*\\+\\s*['\"]");

  private TextPairs() {}

  record Pair(String english, String korean) {}

  /** Of a file below the root; whatever in it is no pair fails here. */
  static Map<String, Pair> in(Site site, String name) {
    var text = Objects.requireNonNull(site.files().get(name), name);
    var pairs = new TreeMap<String, Pair>();
    for (var found : PAIR.matcher(text).results().toList()) {
      var pair = new Pair(plain(found.group(2)), plain(found.group(3)));
      assertThat(pairs.put(found.group(1), pair))
          .as("%s twice in %s", found.group(1), name)
          .isNull();
    }
    var rest = COMMENT.matcher(PAIR.matcher(text).replaceAll("")).replaceAll("");
    assertThat(rest).as(name).matches(FRAME);
    return pairs;
  }

  static boolean isKorean(String text) {
    return text.codePoints()
        .anyMatch(c -> Character.UnicodeScript.of(c) == Character.UnicodeScript.HANGUL);
  }

  private static String plain(String quoted) {
    var text = SEAM.matcher(quoted).replaceAll("");
    return text.substring(1, text.length() - 1).replace("\\'", "'");
  }
}
