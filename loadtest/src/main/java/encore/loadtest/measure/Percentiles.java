package encore.loadtest.measure;

import org.HdrHistogram.Histogram;

/** Of waits, in milliseconds; all 0 where nobody waited. */
public record Percentiles(double mean, double p50, double p95, double p99, double max) {

  static Percentiles of(Histogram micros) {
    if (micros.getTotalCount() == 0) {
      return new Percentiles(0, 0, 0, 0, 0);
    }
    return new Percentiles(
        micros.getMean() / 1e3,
        micros.getValueAtPercentile(50) / 1e3,
        micros.getValueAtPercentile(95) / 1e3,
        micros.getValueAtPercentile(99) / 1e3,
        micros.getMaxValue() / 1e3);
  }
}
