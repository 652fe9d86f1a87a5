package encore.loadtest.report.server;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A run as the house saw it.
 *
 * @param counters that moved, by how much
 * @param facts of its set-up
 * @param failed how often it did not tell
 */
public record ServerSide(
    List<ServerFrame> frames,
    List<Moved> counters,
    List<Routes> routes,
    Map<String, String> facts,
    int failed) {

  public static final ServerSide UNSEEN =
      new ServerSide(List.of(), List.of(), List.of(), Map.of(), 0);

  public ServerSide {
    frames = List.copyOf(frames);
    counters = List.copyOf(counters);
    routes = List.copyOf(routes);
    facts = Collections.unmodifiableMap(new LinkedHashMap<>(facts));
  }
}
