package encore.loadtest.k6;

import java.util.List;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * One line of loadtest/k6/lib/house.js: what the scripts may ask.
 *
 * @param reads fields of its answers
 */
record K6Operation(
    String name,
    String method,
    String path,
    List<String> statuses,
    List<String> reads,
    Optional<Members> body) {

  private static final Pattern START = Pattern.compile("(?m)^export const \\w+ = operation\\(");
  private static final Pattern WHOLE =
      Pattern.compile(
          "(?m)^export const (\\w+) = operation\\('[^']+', '([A-Z]+)', '([^']+)', \\[([^]]*)], "
              + "\\[([^]]*)](?:, \\([^)]*\\) => \\((\\{.*})\\))?\\);$");

  /** All of them; one that is written otherwise is a fault. */
  static List<K6Operation> read(String script) {
    var all = WHOLE.matcher(script).results().map(K6Operation::of).toList();
    long begun = START.matcher(script).results().count();
    if (all.size() != begun) {
      throw new IllegalArgumentException(
          "%d operations begin in house.js, %d are understood".formatted(begun, all.size()));
    }
    return all;
  }

  private static K6Operation of(MatchResult found) {
    return new K6Operation(
        found.group(1),
        found.group(2),
        found.group(3),
        list(found.group(4)),
        list(found.group(5)),
        Optional.ofNullable(found.group(6)).map(Members::read));
  }

  private static List<String> list(String text) {
    return Stream.of(text.split(","))
        .map(each -> each.replace("'", "").strip())
        .filter(each -> !each.isEmpty())
        .toList();
  }
}
