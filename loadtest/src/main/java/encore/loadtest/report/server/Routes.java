package encore.loadtest.report.server;

import encore.loadtest.report.server.Exposition.Sample;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** What the house counted on one of its routes, with one status. */
public record Routes(String method, String uri, String status, long count, double meanMillis) {

  private static final int MOST = 40;
  private static final String TIMER = "http_server_requests_seconds";

  /** How often, and how long in all. */
  private record Sum(double count, double seconds) {
    Sum and(Sum other) {
      return new Sum(count + other.count, seconds + other.seconds);
    }
  }

  static List<Routes> between(Exposition first, Exposition last) {
    var sums = new TreeMap<>(of(last, 1));
    of(first, -1).forEach((route, was) -> sums.merge(route, was, Sum::and));
    return sums.entrySet().stream()
        .filter(entry -> entry.getValue().count() > 0)
        .map(entry -> told(List.of(entry.getKey().split(" ", 3)), entry.getValue()))
        .sorted(Comparator.comparingLong(Routes::count).reversed())
        .limit(MOST)
        .toList();
  }

  private static Routes told(List<String> route, Sum sum) {
    double millis = sum.seconds() / sum.count() * 1e3;
    return new Routes(
        route.getFirst(), route.getLast(), route.get(1), Math.round(sum.count()), millis);
  }

  private static Map<String, Sum> of(Exposition told, int sign) {
    var sums = new HashMap<String, Sum>();
    for (var sample : told.samples()) {
      if (sample.name().equals(TIMER + "_count")) {
        sums.merge(key(sample), new Sum(sign * sample.value(), 0), Sum::and);
      } else if (sample.name().equals(TIMER + "_sum")) {
        sums.merge(key(sample), new Sum(0, sign * sample.value()), Sum::and);
      }
    }
    sums.keySet().removeIf(route -> route.contains(" /actuator"));
    return sums;
  }

  private static String key(Sample sample) {
    return sample.label("method") + " " + sample.label("status") + " " + sample.label("uri");
  }
}
