package encore.loadtest;

import java.time.Duration;
import java.util.List;

/** How long buyers waited for their answer, counted from the instant the gate opened. */
public record Latency(Duration p50, Duration p95, Duration p99, Duration max) {

  static Latency of(List<Duration> waits) {
    var sorted = waits.stream().sorted().toList();
    return new Latency(
        rank(sorted, 0.50), rank(sorted, 0.95), rank(sorted, 0.99), sorted.getLast());
  }

  /** The shortest wait that at least this share of the buyers did not exceed. */
  private static Duration rank(List<Duration> sorted, double share) {
    return sorted.get((int) Math.ceil(share * sorted.size()) - 1);
  }

  @Override
  public String toString() {
    return "p50 %d ms   p95 %d ms   p99 %d ms   max %d ms"
        .formatted(p50.toMillis(), p95.toMillis(), p99.toMillis(), max.toMillis());
  }
}
