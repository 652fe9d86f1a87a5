package encore.loadtest.report.server;

import java.util.LinkedHashMap;
import java.util.Map;

/** How a house is set up, as far as its metrics say. */
final class Facts {

  private static final double MEGABYTE = 1 << 20;

  private Facts() {}

  static Map<String, String> of(Exposition told) {
    var facts = new LinkedHashMap<String, String>();
    told.samples().stream()
        .filter(sample -> sample.name().equals("jvm_info"))
        .findFirst()
        .ifPresent(sample -> facts.put("JVM of the house", sample.label("version")));
    put(facts, "cores of the house", told.sum("system_cpu_count"));
    double heap = told.sum("jvm_memory_max_bytes", s -> s.label("area").equals("heap"));
    put(facts, "heap of the house, MB", heap / MEGABYTE);
    put(facts, "connections in its pools", told.sum("hikaricp_connections_max"));
    return facts;
  }

  private static void put(Map<String, String> facts, String name, double value) {
    if (Double.isFinite(value)) {
      facts.put(name, Long.toString(Math.round(value)));
    }
  }
}
