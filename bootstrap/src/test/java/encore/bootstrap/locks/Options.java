package encore.bootstrap.locks;

import encore.application.booking.LockStrategy;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/**
 * What is measured: {@code mvn -q -Plocks -Dlocks="--strategies row-lock,group-commit --rounds 1"}.
 *
 * @param claims in each trial
 * @param rounds that count, after one that does not
 */
record Options(
    List<LockStrategy> strategies, List<Integer> contenders, int claims, int rounds, long seed) {

  private static final Set<String> KNOWN =
      Set.of("--strategies", "--contenders", "--claims", "--rounds", "--seed");

  static Options of(String... args) {
    var named = new HashMap<String, String>();
    for (int i = 0; i < args.length; i += 2) {
      if (!KNOWN.contains(args[i]) || i + 1 == args.length) {
        throw new IllegalArgumentException(args[i] + ": one of " + KNOWN + " and its value");
      }
      named.put(args[i], args[i + 1]);
    }
    return new Options(
        strategies(named),
        words(named.getOrDefault("--contenders", "1,32,256")).map(Integer::valueOf).toList(),
        Integer.parseInt(named.getOrDefault("--claims", "2000")),
        Integer.parseInt(named.getOrDefault("--rounds", "3")),
        Long.parseLong(named.getOrDefault("--seed", "1")));
  }

  private static List<LockStrategy> strategies(Map<String, String> named) {
    return named.containsKey("--strategies")
        ? words(named.get("--strategies"))
            .map(each -> each.toUpperCase(Locale.ROOT).replace('-', '_'))
            .map(LockStrategy::valueOf)
            .toList()
        : List.of(LockStrategy.values());
  }

  private static Stream<String> words(String text) {
    return Arrays.stream(text.split(",")).map(String::strip);
  }
}
