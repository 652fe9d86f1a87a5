package encore.bootstrap.lab;

import static java.util.stream.Collectors.joining;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.IntPredicate;
import java.util.stream.Stream;

/**
 * What is measured.
 *
 * @param resources names of contests; none: all of them
 * @param strategies as their menus call them; none: all of them
 * @param vus buyers at once, where the traffic does not say so itself
 * @param seats of one hall, and how many there are of other things
 * @param claims wishes in a trial
 * @param sweep how many want the same seat
 * @param repeat rounds that count, after one that does not
 */
record Options(
    List<String> resources,
    List<String> strategies,
    int vus,
    int seats,
    int claims,
    List<Integer> sweep,
    int repeat,
    long seed) {

  static final String USAGE =
      """
      Usage: mvn -Pexperiment [-Dresource=seats,wallet,stock,coupon] [-Dstrategies=row-lock,none]
                 [-Dvus=100] [-Dseats=50] [-Dclaims=1000] [-Dsweep=1,10,100,1000] [-Drepeat=5] [-Dseed=1]\
      """;

  private static final Set<String> KNOWN =
      Set.of("resource", "strategies", "vus", "seats", "claims", "sweep", "repeat", "seed");

  /** Each as {@code name=value}; what has no value is as if it were not there. */
  static Options of(String... arguments) {
    var given = new HashMap<String, String>();
    for (var argument : arguments) {
      var parts = argument.split("=", 2);
      if (parts.length < 2 || !KNOWN.contains(parts[0])) {
        throw nonsense(argument);
      }
      if (!parts[1].isBlank()) {
        given.put(parts[0], parts[1].strip());
      }
    }
    return of(given);
  }

  /** Does the same again. */
  String command() {
    var sweeps = sweep.stream().map(n -> Integer.toString(n)).collect(joining(","));
    return "mvn -Pexperiment"
        + (resources.isEmpty() ? "" : " -Dresource=" + String.join(",", resources))
        + (strategies.isEmpty() ? "" : " -Dstrategies=" + String.join(",", strategies))
        + " -Dvus=%d -Dseats=%d -Dclaims=%d -Dsweep=%s -Drepeat=%d -Dseed=%d"
            .formatted(vus, seats, claims, sweeps, repeat, seed);
  }

  private static Options of(Map<String, String> given) {
    return new Options(
        words(given, "resource").map(each -> each.toLowerCase(Locale.ROOT)).toList(),
        words(given, "strategies").map(Options::entry).toList(),
        number(given, "vus", 100, n -> n >= 1 && n <= 5_000),
        number(given, "seats", 50, n -> n >= 4 && n <= 10_000),
        number(given, "claims", 1_000, n -> n >= 1 && n <= 1_000_000),
        sweep(given),
        number(given, "repeat", 5, n -> n >= 1 && n <= 10),
        number(given, "seed", 1, n -> n >= 0));
  }

  /** All contests but those that must be asked for by name. */
  boolean wants(Contest contest) {
    return resources.isEmpty() ? !contest.isOnlyByName() : resources.contains(contest.name());
  }

  /** Whether this one of a menu is wanted. */
  boolean wants(String strategy) {
    return strategies.isEmpty() || strategies.contains(strategy);
  }

  /** As it is written on a menu: in capitals, and no hyphen. */
  private static String entry(String word) {
    return word.toUpperCase(Locale.ROOT).replace('-', '_');
  }

  private static List<Integer> sweep(Map<String, String> given) {
    return Arrays.stream(given.getOrDefault("sweep", "1,10,100,1000").split(","))
        .map(each -> number("sweep", each.strip(), n -> n >= 1 && n <= 5_000))
        .toList();
  }

  private static Stream<String> words(Map<String, String> given, String name) {
    return Arrays.stream(given.getOrDefault(name, "").split(","))
        .map(String::strip)
        .filter(word -> !word.isEmpty());
  }

  private static int number(
      Map<String, String> given, String name, int usual, IntPredicate sensible) {
    return number(name, given.getOrDefault(name, Integer.toString(usual)), sensible);
  }

  private static int number(String name, String text, IntPredicate sensible) {
    if (!text.matches("\\d{1,7}") || !sensible.test(Integer.parseInt(text))) {
      throw nonsense(name + "=" + text);
    }
    return Integer.parseInt(text);
  }

  static IllegalArgumentException nonsense(String what) {
    return new IllegalArgumentException(
        "-D" + what + " is nothing that can be measured.\n" + USAGE);
  }
}
