package encore.loadtest.report.server;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * What a house told of itself at one time.
 *
 * @param second since the run began
 */
public record ServerFrame(double second, Map<String, Double> figures) {

  public ServerFrame {
    figures = Collections.unmodifiableMap(new LinkedHashMap<>(figures));
  }
}
