package encore.loadtest.report.server;

import encore.loadtest.report.server.Exposition.Sample;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.function.Predicate;

/** The few figures of a house that stand beside the crowd's, by the names they have in reports. */
final class Gauges {

  private static final double MEGABYTE = 1 << 20;
  private static final String REQUESTS = "http_server_requests_seconds_count";

  private Gauges() {}

  /**
   * Of a moment; rates and means are of what came since the one before. A figure that the house
   * does not tell is not there.
   */
  static Map<String, Double> of(Exposition before, Exposition now, double seconds) {
    var all = new LinkedHashMap<String, Double>();
    var step = new Step(before, now, seconds);
    now.samples().stream()
        .filter(Gauges::isAsked)
        .map(sample -> sample.label("outcome"))
        .distinct()
        .sorted()
        .forEach(outcome ->
            all.put(
                "answers/s " + outcome.replace('_', ' ').toLowerCase(Locale.ROOT),
                step.rate(REQUESTS, s -> isAsked(s) && s.label("outcome").equals(outcome))));
    all.put("pool active", now.sum("hikaricp_connections_active"));
    all.put("pool pending", now.sum("hikaricp_connections_pending"));
    all.put("pool wait ms", step.mean("hikaricp_connections_acquire_seconds") * 1e3);
    all.put("waiting for the database", now.sum("encore_database_waiting"));
    all.put("heap MB", now.sum("jvm_memory_used_bytes", Gauges::isHeap) / MEGABYTE);
    all.put("GC pause ms/s", step.rate("jvm_gc_pause_seconds_sum", _ -> true) * 1e3);
    all.put("CPU house %", now.sum("process_cpu_usage") * 100);
    all.put("CPU machine %", now.sum("system_cpu_usage") * 100);
    all.put("threads", now.sum("jvm_threads_live_threads"));
    all.put("in line", now.sum("encore_queue_waiting"));
    all.put("let in", now.sum("encore_queue_inside"));
    all.put("outbox pending", now.sum("encore_outbox_pending"));
    all.put("coupon requests waiting", now.sum("encore_coupon_requests_waiting"));
    all.put("seat map streams", now.sum("encore_seat_map_streams"));
    all.values().removeIf(value -> !Double.isFinite(value));
    return all;
  }

  private static boolean isAsked(Sample sample) {
    return sample.name().equals(REQUESTS) && !sample.label("uri").startsWith("/actuator");
  }

  private static boolean isHeap(Sample sample) {
    return sample.label("area").equals("heap");
  }

  /** From one look to the next. */
  private record Step(Exposition before, Exposition now, double seconds) {

    double rate(String name, Predicate<Sample> which) {
      return more(name, which) / seconds;
    }

    double mean(String timer) {
      double count = more(timer + "_count", _ -> true);
      return count == 0 ? 0 : more(timer + "_sum", _ -> true) / count;
    }

    /** A counter that was not there before has counted from 0. */
    private double more(String name, Predicate<Sample> which) {
      double was = before.sum(name, which);
      return Math.max(0, now.sum(name, which) - (Double.isNaN(was) ? 0 : was));
    }
  }
}
