package encore.loadtest;

import encore.loadtest.OneSeatRush.Crowd;
import java.net.URI;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * What was asked for on the command line; an empty schedule means the first on sale, and no seats
 * the first free one.
 */
record Options(URI url, String schedule, List<Integer> seats, Crowd crowd) {

  static final String USAGE =
      "Usage: Rush [--url http://localhost:8080] [--buyers 100] [--accounts 100] [--seat 7]"
          + " [--schedule <id>]";

  private static final int BUYERS_MAX = 10_000;
  private static final List<String> NAMES =
      List.of("--url", "--buyers", "--accounts", "--seat", "--schedule");

  /** The command line cannot be understood; the message is one line. */
  static final class Misuse extends RuntimeException {
    private static final long serialVersionUID = 1L;

    Misuse(String message) {
      super(message);
    }
  }

  static Options of(List<String> arguments) {
    var given = pairs(arguments);
    int buyers = number(given, "--buyers", "100", BUYERS_MAX);
    int accounts = number(given, "--accounts", Integer.toString(buyers), buyers);
    return new Options(
        url(given.getOrDefault("--url", "http://localhost:8080")),
        given.getOrDefault("--schedule", ""),
        given.containsKey("--seat") ? seats(given.get("--seat")) : List.of(),
        new Crowd(buyers, accounts));
  }

  private static Map<String, String> pairs(List<String> arguments) {
    var given = new LinkedHashMap<String, String>();
    for (int i = 0; i < arguments.size(); i += 2) {
      String name = arguments.get(i);
      if (!NAMES.contains(name)) {
        throw new Misuse("There is no option " + name + ". " + USAGE);
      }
      if (i + 1 == arguments.size()) {
        throw new Misuse(name + " needs a value. " + USAGE);
      }
      given.put(name, arguments.get(i + 1));
    }
    return given;
  }

  private static int number(Map<String, String> given, String name, String other, int max) {
    return number(name, given.getOrDefault(name, other), max);
  }

  private static int number(String name, String text, int max) {
    boolean isNumber = text.matches("\\d{1,9}");
    if (!isNumber || Integer.parseInt(text) < 1 || Integer.parseInt(text) > max) {
      throw new Misuse(name + " is a number from 1 to " + max + ", not " + text + ".");
    }
    return Integer.parseInt(text);
  }

  private static List<Integer> seats(String text) {
    return Stream.of(Pattern.compile(",").split(text, -1))
        .map(seat -> number("--seat", seat, 1_000_000))
        .toList();
  }

  private static URI url(String text) {
    if (!text.matches("https?://[^/\\s]+/?")) {
      throw new Misuse("--url is the address of a server, not " + text + ".");
    }
    return URI.create(text);
  }
}
