package encore.loadtest.report.server;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;

/** Everything that a house told at one time, in the text form of Prometheus. */
record Exposition(List<Sample> samples) {

  static final Exposition NOTHING = new Exposition(List.of());

  Exposition {
    samples = List.copyOf(samples);
  }

  /** One line: a name, its labels, and a number. */
  record Sample(String name, Map<String, String> labels, double value) {
    Sample {
      labels = Map.copyOf(labels);
    }

    String label(String key) {
      return labels.getOrDefault(key, "");
    }
  }

  /** Lines that cannot be read say nothing; a page that is something else says nothing at all. */
  static Exposition read(String text) {
    var samples = new ArrayList<Sample>();
    text.lines()
        .filter(line -> !line.isBlank() && !line.startsWith("#"))
        .forEach(line -> read(line, samples));
    return new Exposition(samples);
  }

  private static void read(String line, List<Sample> into) {
    int brace = line.indexOf('{');
    int space = line.indexOf(' ');
    var labels = new HashMap<String, String>();
    int end = space;
    if (brace > 0 && (brace < space || space < 0)) {
      end = readLabels(line, brace + 1, labels);
    }
    if (end > 0) {
      var name = line.substring(0, labels.isEmpty() && end == space ? space : brace);
      value(line.substring(end)).ifPresent(v -> into.add(new Sample(name, labels, v)));
    }
  }

  /** Returns where the labels end, or -1. */
  private static int readLabels(String line, int from, Map<String, String> labels) {
    int at = from;
    while (at < line.length() && line.charAt(at) != '}') {
      int equals = line.indexOf("=\"", at);
      if (equals < 0) {
        return -1;
      }
      var text = new StringBuilder();
      int end = readText(line, equals + 2, text);
      labels.put(line.substring(at, equals).strip(), text.toString());
      at = end < line.length() && line.charAt(end) == ',' ? end + 1 : end;
    }
    return at < line.length() ? at + 1 : -1;
  }

  /** Returns what comes after the closing quote. */
  private static int readText(String line, int from, StringBuilder text) {
    for (int i = from; i < line.length(); i++) {
      char c = line.charAt(i);
      if (c == '"') {
        return i + 1;
      }
      boolean isEscape = c == '\\' && i + 1 < line.length();
      text.append(isEscape ? escaped(line.charAt(++i)) : c);
    }
    return line.length();
  }

  private static char escaped(char c) {
    return c == 'n' ? '\n' : c;
  }

  /** What comes after the value, if anything, is the time. */
  private static Optional<Double> value(String rest) {
    var number = rest.strip().split(" ", 2)[0];
    try {
      return switch (number) {
        case "+Inf" -> Optional.of(Double.POSITIVE_INFINITY);
        case "-Inf" -> Optional.of(Double.NEGATIVE_INFINITY);
        default -> Optional.of(Double.parseDouble(number));
      };
    } catch (NumberFormatException e) {
      return Optional.empty();
    }
  }

  boolean isEmpty() {
    return samples.isEmpty();
  }

  /** NaN where nothing is told by that name. */
  double sum(String name, Predicate<Sample> which) {
    var found = samples.stream().filter(s -> s.name().equals(name)).filter(which).toList();
    return found.isEmpty() ? Double.NaN : found.stream().mapToDouble(Sample::value).sum();
  }

  double sum(String name) {
    return sum(name, _ -> true);
  }
}
