package encore.bootstrap.lab;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;

/**
 * A contest without a house: everybody wins, and it remembers who came when, and with which seed.
 */
final class Toy implements Contest, Conditions {

  static final Column BROKEN = Column.broken("broken", "none of it is meant to be");

  /** In the order in which they came. */
  record Prepared(String strategy, long seed) {}

  final List<Prepared> prepared = new ArrayList<>();
  int tidied;
  int closed;

  @Override
  public String name() {
    return "toy";
  }

  @Override
  public String about() {
    return "Nothing at all.";
  }

  @Override
  public List<String> strategies() {
    return List.of("ONE", "TWO", "THREE", "FOUR", "FIVE");
  }

  @Override
  public String standard() {
    return "TWO";
  }

  @Override
  public List<Column> columns() {
    return List.of(BROKEN);
  }

  @Override
  public List<Traffic> traffics(Options options) {
    return List.of(Traffic.of("toys", "A few of them", 2, 4));
  }

  @Override
  public boolean hasBaseline() {
    return true;
  }

  @Override
  public Bout prepare(String strategy, Traffic traffic, long seed) {
    prepared.add(new Prepared(strategy, seed));
    return new Bout() {
      @Override
      public Outcome attempt(int number) {
        return Outcome.WON;
      }

      @Override
      public Map<String, Double> count(Figures figures) {
        return Map.of(BROKEN.name(), 1.0);
      }

      @Override
      public void close() {
        closed++;
      }
    };
  }

  @Override
  public void tidy() {
    tidied++;
  }

  @Override
  public Supplier<Map<String, Double>> watch() {
    return () -> Map.of(Gauges.DEADLOCKS.name(), 0.0);
  }
}
