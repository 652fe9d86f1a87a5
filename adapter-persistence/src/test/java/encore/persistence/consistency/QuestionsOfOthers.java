package encore.persistence.consistency;

import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;

/** Those of {@code questions-of-others.sql}, by what is said about them there. */
final class QuestionsOfOthers {

  private static final Pattern QUESTION = Pattern.compile("(?m)^-- \\d ([^;\\n]*).*$([^;]*;)");

  static final Map<String, String> ALL = all();

  private QuestionsOfOthers() {}

  private static Map<String, String> all() {
    var found = new HashMap<String, String>();
    var matcher = QUESTION.matcher(Crimes.text("questions-of-others.sql"));
    while (matcher.find()) {
      found.put(matcher.group(1), matcher.group(2));
    }
    return Map.copyOf(found);
  }

  /** With what whoever asks puts in the places of words. */
  static String filled(String name, Map<String, String> words) {
    var text = Objects.requireNonNull(ALL.get(name), name);
    for (var word : words.entrySet()) {
      text = text.replace(word.getKey(), word.getValue());
    }
    return text;
  }
}
