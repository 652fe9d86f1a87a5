package encore.loadtest;

import encore.loadtest.Options.Misuse;
import java.net.URI;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What was asked for on the command line; an empty schedule means the first on sale. */
record WatchOptions(URI url, String schedule, int streams, int moves, Duration idle) {

  private static final String USAGE =
      "Usage: Watch [--url http://localhost:8080] [--streams 100] [--moves 45] [--idle <seconds>]"
          + " [--schedule <id>]";

  private static final Map<String, String> DEFAULTS =
      Map.of(
          "--url", "http://localhost:8080",
          "--schedule", "",
          "--streams", "100",
          "--moves", "45",
          "--idle", "0");

  /** Who lets go of more than 20 seats within ten minutes is asked to pause. */
  static final int HOLDS_OF_ONE = 15;

  static WatchOptions of(List<String> arguments) {
    var given = new LinkedHashMap<>(DEFAULTS);
    for (int i = 0; i < arguments.size(); i += 2) {
      if (!DEFAULTS.containsKey(arguments.get(i)) || i + 1 == arguments.size()) {
        throw new Misuse(arguments.get(i) + " is no option, or has no value behind it. " + USAGE);
      }
      given.put(arguments.get(i), arguments.get(i + 1));
    }
    return new WatchOptions(
        url(given.getOrDefault("--url", "")),
        given.getOrDefault("--schedule", ""),
        number(given, "--streams", 1, 20_000),
        number(given, "--moves", 1, 10_000),
        Duration.ofSeconds(number(given, "--idle", 0, 3_600)));
  }

  /** So that none of them lets go of too many; one move is a hold and its end. */
  int accounts() {
    return (moves + HOLDS_OF_ONE - 1) / HOLDS_OF_ONE;
  }

  private static int number(Map<String, String> given, String name, int min, int max) {
    var text = given.getOrDefault(name, "");
    if (!text.matches("\\d{1,6}") || Integer.parseInt(text) < min || Integer.parseInt(text) > max) {
      throw new Misuse(name + " is a number from " + min + " to " + max + ", not " + text + ".");
    }
    return Integer.parseInt(text);
  }

  private static URI url(String text) {
    if (!text.matches("http://[^/\\s]+/?")) {
      throw new Misuse("--url is the address of a server, not " + text + ".");
    }
    return URI.create(text);
  }
}
