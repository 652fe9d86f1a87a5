package encore.bootstrap.demo;

import java.util.Map;
import java.util.TreeMap;

/** How many accounts of each series are wanted. */
record BulkOptions(int loadtest, int users) {

  static final String USAGE =
      "Usage: mvn -q -Paccounts [-Daccounts=\"--loadtest 2000 --users 100000\"]";

  private static final int MAX = 1_000_000;

  static BulkOptions of(String... arguments) {
    Map<String, Integer> given = new TreeMap<>(Map.of("--loadtest", 2_000, "--users", 100_000));
    for (int i = 0; i < arguments.length; i += 2) {
      boolean isOption = given.containsKey(arguments[i]) && i + 1 < arguments.length;
      if (!isOption || !arguments[i + 1].matches("\\d{1,7}")) {
        throw new IllegalArgumentException(USAGE);
      }
      given.put(arguments[i], Math.min(MAX, Integer.parseInt(arguments[i + 1])));
    }
    return new BulkOptions(given.get("--loadtest"), given.get("--users"));
  }
}
