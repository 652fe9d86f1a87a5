package encore.loadtest.report.summary;

import encore.loadtest.report.server.Moved;
import encore.loadtest.report.server.ServerSide;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** Which house it was, as far as its counters say: the strategies that had something to do. */
record Subject(ServerSide server) {

  Map<String, String> with(String git) {
    var all = new LinkedHashMap<String, String>();
    all.put("git", git);
    all.putAll(server.facts());
    var strategies = new TreeMap<String, Map<String, Double>>();
    server.counters().stream()
        .filter(moved -> moved.labels().containsKey("strategy"))
        .forEach(moved ->
            strategies
                .computeIfAbsent(moved.counter(), _ -> new TreeMap<>())
                .merge(strategy(moved), moved.by(), Double::sum));
    strategies.forEach((counter, used) ->
        all.put(counter + " by", used.keySet().stream().collect(Collectors.joining(", "))));
    return all;
  }

  private static String strategy(Moved moved) {
    return moved.labels().getOrDefault("strategy", "");
  }
}
