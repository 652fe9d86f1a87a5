package encore.loadtest;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * Reads JSON into maps, lists and text, enough to find a field by its way. Numbers and literals
 * stay text, an escape other than those of quotes and slashes stays as it was written.
 */
final class Json {

  private static final Pattern TOKEN =
      Pattern.compile("\\s*([{}\\[\\]:,]|\"(?:[^\"\\\\]++|\\\\.)*+\"|[-+.\\w]+)\\s*");

  private final List<String> tokens = new ArrayList<>();
  private int at;

  private Json(String text) {
    var matcher = TOKEN.matcher(text);
    int end = 0;
    while (matcher.find() && matcher.start() == end) {
      tokens.add(matcher.group(1));
      end = matcher.end();
    }
    if (end != text.length() || tokens.isEmpty()) {
      throw broken("no JSON");
    }
  }

  /** The text at the end of the way, {@code items.0.concertId} say; empty when it leads nowhere. */
  static String find(String json, String way) {
    Object value = read(json);
    for (String step : Pattern.compile("\\.").split(way, -1)) {
      value = member(value, step);
    }
    return value instanceof String text ? text : "";
  }

  private static Object member(Object value, String step) {
    return switch (value) {
      case Map<?, ?> map when map.containsKey(step) -> map.get(step);
      case List<?> list when step.matches("\\d{1,9}") ->
          list.stream().skip(Long.parseLong(step)).findFirst().map(Object.class::cast).orElse("");
      default -> "";
    };
  }

  private static Object read(String json) {
    var reader = new Json(json);
    var value = reader.value();
    if (reader.at != reader.tokens.size()) {
      throw broken("more than one value");
    }
    return value;
  }

  private Object value() {
    String token = next();
    return switch (token) {
      case "{" -> object();
      case "[" -> array();
      case "}", "]", ":", "," -> throw broken("a value was expected, not " + token);
      default -> token.startsWith("\"") ? unquoted(token) : token;
    };
  }

  private Map<String, Object> object() {
    var members = new LinkedHashMap<String, Object>();
    while (!ends("}", members.isEmpty())) {
      String name = unquoted(next());
      if (!next().equals(":")) {
        throw broken("a name without a value: " + name);
      }
      members.put(name, value());
    }
    return members;
  }

  private List<Object> array() {
    var items = new ArrayList<Object>();
    while (!ends("]", items.isEmpty())) {
      items.add(value());
    }
    return items;
  }

  /** Passes the end, or the comma before the next one. */
  private boolean ends(String end, boolean isFirst) {
    String token = next();
    if (token.equals(end)) {
      return true;
    }
    if (isFirst) {
      at--;
    } else if (!token.equals(",")) {
      throw broken("a comma was expected, not " + token);
    }
    return false;
  }

  private String next() {
    if (at == tokens.size()) {
      throw broken("it ends too early");
    }
    return tokens.get(at++);
  }

  private static String unquoted(String token) {
    return token.substring(1, token.length() - 1).replaceAll("\\\\([\"\\\\/])", "$1");
  }

  private static IllegalArgumentException broken(String why) {
    return new IllegalArgumentException("not JSON: " + why);
  }
}
