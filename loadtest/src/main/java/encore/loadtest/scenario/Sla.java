package encore.loadtest.scenario;

import encore.loadtest.measure.Frame;
import encore.loadtest.measure.Percentiles;
import encore.loadtest.measure.Step.Kind;
import encore.loadtest.measure.Total;
import encore.loadtest.scenario.Target.Bound;
import java.util.List;
import java.util.function.ToDoubleFunction;

/** Service levels that several scenarios share. */
final class Sla {

  private static final int TOO_MANY_REQUESTS = 429;
  private static final int DRIFT_FRAMES_MIN = 10;

  private Sla() {}

  /** Of the slowest step. */
  static Target everyMean(double millis) {
    return every("mean", millis, Percentiles::mean);
  }

  static Target everyP95(double millis) {
    return every("p95", millis, Percentiles::p95);
  }

  static Target everyP99(double millis) {
    return every("p99", millis, Percentiles::p99);
  }

  private static Target every(String what, double millis, ToDoubleFunction<Percentiles> figure) {
    return new Target(
        "every step " + what,
        "ms",
        Bound.AT_MOST,
        millis,
        measured ->
            measured.totals().stream()
                .map(Total::percentiles)
                .mapToDouble(figure)
                .max()
                .orElse(Double.NaN));
  }

  /** Of one step: what is neither fine nor part of the game is no success. */
  static Target success(String step, double percent) {
    return new Target(
        step + " success",
        "%",
        Bound.AT_LEAST,
        percent,
        measured ->
            measured
                .of(step)
                .map(total -> 100 - 100.0 * total.count(Kind.FAILED) / total.count())
                .orElse(Double.NaN));
  }

  /** All requests together. */
  static Target throughput(double perSecond) {
    return new Target(
        "throughput",
        "/s",
        Bound.AT_LEAST,
        perSecond,
        measured -> measured.requests() / (measured.took().toNanos() / 1e9));
  }

  /** An answer with that status, as a share of the step's answers. */
  static Target share(String step, int status, double percent) {
    return new Target(
        step + " answered " + status,
        "%",
        Bound.AT_LEAST,
        percent,
        measured ->
            measured
                .of(step)
                .map(total -> 100.0 * measured.count(step, status) / total.count())
                .orElse(Double.NaN));
  }

  /** How much slower the end is than the beginning, ramps left out: a leak shows here. */
  static Target drift(double percent) {
    return new Target(
        "p95 of the last fifth above the second",
        "%",
        Bound.AT_MOST,
        percent,
        measured -> drift(measured.frames()));
  }

  private static double drift(List<Frame> frames) {
    if (frames.size() < DRIFT_FRAMES_MIN) {
      return Double.NaN;
    }
    int fifth = frames.size() / 5;
    // The very end is a ramp: the last fifth before it.
    double early = p95(frames.subList(fifth, 2 * fifth));
    double late = p95(frames.subList(frames.size() - 2 * fifth, frames.size() - fifth));
    return 100 * (late / early - 1);
  }

  private static double p95(List<Frame> frames) {
    return frames.stream().mapToDouble(frame -> frame.waits().p95()).average().orElse(Double.NaN);
  }

  /**
   * Who asks too often for the house's taste is sent away, and then it is the limit that was
   * measured, not the house.
   */
  static List<Target> throttled(Measured measured) {
    var throttled =
        new Target(
            "429, unless ENCORE_EXEMPT_NETWORKS has us",
            "",
            Bound.EXACTLY,
            0,
            figures -> throttledCount(figures));
    return throttledCount(measured) == 0 ? List.of() : List.of(throttled);
  }

  private static long throttledCount(Measured measured) {
    return measured.totals().stream()
        .mapToLong(total -> measured.count(total.step().name(), TOO_MANY_REQUESTS))
        .sum();
  }
}
