package encore.bootstrap.lab;

import java.util.Map;

/**
 * One case in one round, and what came of it.
 *
 * @param round from 1; what came before was to warm up, and is not here
 * @param counts by the name of their column
 */
record Trial(Case of, int round, Figures figures, Map<String, Double> counts) {

  Trial {
    counts = Map.copyOf(counts);
  }
}
