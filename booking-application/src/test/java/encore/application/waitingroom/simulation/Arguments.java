package encore.application.waitingroom.simulation;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Names with values, and what values may look like. */
final class Arguments {

  private static final Duration LONGEST = Duration.ofDays(1);
  private static final Pattern SPAN = Pattern.compile("(\\d{1,9}(?:\\.\\d{1,3})?)(ms|s|m|h)?");
  private static final Pattern COMMA = Pattern.compile(",");

  private final Map<String, String> given;

  private Arguments(Map<String, String> given) {
    this.given = given;
  }

  static Arguments of(List<String> arguments, Set<String> names) {
    var given = new LinkedHashMap<String, String>();
    for (int i = 0; i < arguments.size(); i += 2) {
      String name = arguments.get(i);
      if (!names.contains(name)) {
        throw new Misuse("There is no option " + name + ". There are " + String.join(" ", names));
      }
      if (i + 1 == arguments.size()) {
        throw new Misuse(name + " needs a value.");
      }
      given.put(name, arguments.get(i + 1));
    }
    return new Arguments(given);
  }

  boolean has(String name) {
    return given.containsKey(name);
  }

  String text(String name, String other) {
    return given.getOrDefault(name, other);
  }

  int number(String name, String other, int max) {
    return number(name, text(name, other), 1, max);
  }

  List<Integer> numbers(String name, String other, int max) {
    return Stream.of(COMMA.split(text(name, other), -1))
        .map(each -> number(name, each, 1, max))
        .toList();
  }

  private static int number(String name, String text, int min, int max) {
    var digits = text.replace("_", "");
    if (!digits.matches("\\d{1,9}")
        || Integer.parseInt(digits) < min
        || Integer.parseInt(digits) > max) {
      throw new Misuse("%s is a number from %d to %d, not %s.".formatted(name, min, max, text));
    }
    return Integer.parseInt(digits);
  }

  double share(String name, String other) {
    var text = text(name, other);
    if (!text.matches("0|1|0?\\.\\d{1,9}")) {
      throw new Misuse(name + " is a share from 0 to 1, not " + text + ".");
    }
    return Double.parseDouble(text);
  }

  Duration span(String name, String other, Duration min) {
    var span = span(name, text(name, other));
    if (span.compareTo(min) < 0 || span.compareTo(LONGEST) > 0) {
      throw new Misuse(
          "%s is from %s to a day, not %s."
              .formatted(name, Figures.brief(min.toMillis()), text(name, other)));
    }
    return span;
  }

  /** Exactly {@code 60}, evenly from {@code 20-120}, about {@code ~60}. */
  Spread spread(String name, String other) {
    var text = text(name, other);
    int dash = text.indexOf('-');
    if (text.startsWith("~")) {
      return new Spread.About(seconds(name, text.substring(1)));
    }
    if (dash < 0) {
      return new Spread.Exactly(seconds(name, text));
    }
    double from = seconds(name, text.substring(0, dash));
    double to = seconds(name, text.substring(dash + 1));
    if (from > to) {
      throw new Misuse(name + " goes from less to more, not " + text + ".");
    }
    return new Spread.Evenly(from, to);
  }

  private static double seconds(String name, String text) {
    return span(name, text).toMillis() / 1_000.0;
  }

  private static Duration span(String name, String text) {
    var matcher = SPAN.matcher(text);
    if (!matcher.matches()) {
      throw new Misuse(name + " cannot be " + text + ": a time is 500ms, 30s, 5m, 1h, or seconds.");
    }
    double factor =
        switch (matcher.group(2) == null ? "s" : matcher.group(2)) {
          case "ms" -> 1;
          case "m" -> 60_000;
          case "h" -> 3_600_000;
          default -> 1_000;
        };
    return Duration.ofMillis(Math.round(Double.parseDouble(matcher.group(1)) * factor));
  }
}
