package encore.loadtest.scenario;

import java.util.Locale;
import java.util.function.ToDoubleFunction;

/**
 * One line of a service level: what it is, which way it is measured, and its bound. A figure that
 * does not exist is NaN, and never meets a target.
 */
public record Target(
    String what, String unit, Bound bound, double value, ToDoubleFunction<Measured> figure) {

  /** On which side of the value it has to stay. */
  public enum Bound {
    AT_MOST("≤"),
    AT_LEAST("≥"),
    EXACTLY("=");

    private final String sign;

    Bound(String sign) {
      this.sign = sign;
    }
  }

  /** What came of a target. */
  public record Verdict(String what, String target, String actual, boolean isMet) {}

  public static Target p95(String step, double millis) {
    return new Target(
        step + " p95",
        "ms",
        Bound.AT_MOST,
        millis,
        figures -> figures.waits(step).map(waits -> waits.p95()).orElse(Double.NaN));
  }

  public static Target p99(String step, double millis) {
    return new Target(
        step + " p99",
        "ms",
        Bound.AT_MOST,
        millis,
        figures -> figures.waits(step).map(waits -> waits.p99()).orElse(Double.NaN));
  }

  public static Target mean(String step, double millis) {
    return new Target(
        step + " mean",
        "ms",
        Bound.AT_MOST,
        millis,
        figures -> figures.waits(step).map(waits -> waits.mean()).orElse(Double.NaN));
  }

  public static Target slowest(String step, double millis) {
    return new Target(
        step + " slowest",
        "ms",
        Bound.AT_MOST,
        millis,
        figures -> figures.waits(step).map(waits -> waits.max()).orElse(Double.NaN));
  }

  public static Target perSecond(String step, double atLeast) {
    return new Target(
        step + " throughput",
        "/s",
        Bound.AT_LEAST,
        atLeast,
        figures -> figures.of(step).isEmpty() ? Double.NaN : figures.perSecond(step));
  }

  /** Errors: what is neither fine nor part of the game. */
  public static Target failed(double percent) {
    return new Target(
        "errors", "%", Bound.AT_MOST, percent, figures -> 100 * figures.failedShare());
  }

  /** So many answers with that status, exactly. */
  public static Target answers(String step, int status, long exactly) {
    return new Target(
        step + " answered " + status,
        "",
        Bound.EXACTLY,
        exactly,
        figures -> figures.count(step, status));
  }

  public Verdict of(Measured measured) {
    double actual = figure.applyAsDouble(measured);
    boolean isMet =
        switch (bound) {
          case AT_MOST -> actual <= value;
          case AT_LEAST -> actual >= value;
          case EXACTLY -> actual == value;
        };
    return new Verdict(what, bound.sign + " " + text(value), text(actual), isMet);
  }

  private String text(double number) {
    if (Double.isNaN(number)) {
      return "none";
    }
    var form = number == Math.rint(number) ? "%,.0f %s" : "%,.2f %s";
    return String.format(Locale.ROOT, form, number, unit).strip();
  }
}
