package encore.bootstrap.lab;

import encore.persistence.support.Database;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import io.micrometer.core.instrument.distribution.CountAtBucket;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.BrokenBarrierException;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** What house and server count by themselves, read before a trial and after it. */
final class Gauges {

  static final Column DEADLOCKS =
      Column.sum("deadlocks", "that PostgreSQL had to end, also if a second attempt hid them");
  static final Column POOL_WAIT =
      Column.usual(
          "pool wait p99", "milliseconds before the house had a connection, from its meter");

  private static final String WAITS = "encore.database.wait";

  private final Bench bench;
  private final MeterRegistry meters;
  private final Map<Double, Double> waitsBefore;
  private final double deadlocksBefore;

  private Gauges(Bench bench) {
    this.bench = bench;
    this.meters = bench.meters();
    this.waitsBefore = waits();
    this.deadlocksBefore = deadlocks();
  }

  static Gauges before(Bench bench) {
    return new Gauges(bench);
  }

  /** All that was counted since; the baseline passes the house by, and waits for nothing in it. */
  Map<String, Double> after() {
    letThemTellTheServer();
    return Map.of(
        DEADLOCKS.name(), deadlocks() - deadlocksBefore, POOL_WAIT.name(), waitP99(waits()));
  }

  /** The sum of a counter of the house over all its tags. */
  static double counted(MeterRegistry meters, String counter) {
    return meters.find(counter).counters().stream().mapToDouble(Counter::count).sum();
  }

  private double deadlocks() {
    return bench
        .database()
        .sql()
        .sql("SELECT deadlocks FROM pg_stat_database WHERE datname = current_database()")
        .query(Double.class)
        .single();
  }

  /** A connection keeps what it has counted for up to a second; so all of them must be asked. */
  private void letThemTellTheServer() {
    var together = new CyclicBarrier(bench.connections());
    try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      for (int i = 0; i < bench.connections(); i++) {
        threads.submit(() -> bench.database().inOne(() -> tell(bench.database(), together)));
      }
    }
  }

  private static boolean tell(Database database, CyclicBarrier together) {
    try {
      database.sql().sql("SELECT pg_stat_force_next_flush()").query((_, _) -> true).single();
      together.await(1, TimeUnit.SECONDS);
      return true;
    } catch (InterruptedException | BrokenBarrierException | TimeoutException _) {
      // One that was not asked tells it later, and the next trial has its deadlock.
      return false;
    }
  }

  /** How many waited no longer than each bound, in milliseconds, since the house began. */
  private Map<Double, Double> waits() {
    var all = new TreeMap<Double, Double>();
    for (Timer timer : meters.find(WAITS).timers()) {
      for (CountAtBucket bucket : timer.takeSnapshot().histogramCounts()) {
        all.merge(bucket.bucket(TimeUnit.MILLISECONDS), bucket.count(), Double::sum);
      }
    }
    return all;
  }

  private double waitP99(Map<Double, Double> now) {
    List<Map.Entry<Double, Double>> bounds = new ArrayList<>(now.entrySet());
    double all = bounds.isEmpty() ? 0 : since(bounds.getLast());
    return bounds.stream()
        .filter(bound -> all > 0 && since(bound) >= 0.99 * all)
        .mapToDouble(Map.Entry::getKey)
        .findFirst()
        .orElse(Double.NaN);
  }

  private double since(Map.Entry<Double, Double> bound) {
    return bound.getValue() - waitsBefore.getOrDefault(bound.getKey(), 0.0);
  }
}
