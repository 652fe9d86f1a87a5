package encore.loadtest.crowd;

import java.time.Duration;
import java.util.List;

/** A line through the ends of stages, from 0. */
record Ramp(List<Stage> stages) {

  static Duration length(List<Stage> stages) {
    return stages.stream().map(Stage::length).reduce(Duration.ZERO, Duration::plus);
  }

  /**
   * Whole ones: the next comes when the line has reached it, and on the way down one leaves when
   * the line has reached one less. So does k6.
   */
  int wholeAt(Duration elapsed) {
    long from = 0;
    long left = elapsed.toNanos();
    for (var stage : stages) {
      long length = stage.length().toNanos();
      if (left < length) {
        return (int) (from + share(stage.to() - from, left, length));
      }
      left -= length;
      from = stage.to();
    }
    return (int) from;
  }

  /** Towards 0 from either side; a day of nanoseconds times 100,000 fans still fits. */
  private static long share(long difference, long part, long whole) {
    return difference * part / whole;
  }

  /** When {@link #wholeAt} next tells another number than at that moment, or the plan ends. */
  Duration nextChange(Duration elapsed) {
    long from = 0;
    long begin = 0;
    long now = elapsed.toNanos();
    for (var stage : stages) {
      long length = stage.length().toNanos();
      long steps = Math.abs(stage.to() - from);
      if (now < begin + length && steps > 0) {
        long done = share(steps, now - begin, length);
        long at = begin + ceil(length, done + 1, steps);
        if (at > now && at < begin + length) {
          return Duration.ofNanos(at);
        }
      }
      begin += length;
      if (begin > now) {
        return Duration.ofNanos(begin);
      }
      from = stage.to();
    }
    return Duration.ofNanos(begin);
  }

  private static long ceil(long length, long part, long steps) {
    return (long) Math.ceil((double) length * part / steps);
  }

  /** How many have come until then, if it tells how many come each second. */
  double areaUntil(Duration elapsed) {
    double from = 0;
    double left = elapsed.toNanos() / 1e9;
    double sum = 0;
    for (var stage : stages) {
      double length = stage.length().toNanos() / 1e9;
      double part = Math.min(left, length);
      double end = length == 0 ? stage.to() : from + (stage.to() - from) * part / length;
      sum += (from + end) / 2 * part;
      left -= part;
      from = stage.to();
    }
    return sum;
  }

  /** When so many have come: the way back from {@link #areaUntil}. */
  Duration whenCome(double area) {
    double from = 0;
    double left = area;
    double begin = 0;
    for (var stage : stages) {
      double length = stage.length().toNanos() / 1e9;
      double whole = (from + stage.to()) / 2 * length;
      if (left <= whole && whole > 0) {
        return Duration.ofNanos((long) (1e9 * (begin + within(from, stage.to(), length, left))));
      }
      left -= whole;
      begin += length;
      from = stage.to();
    }
    return Duration.ofNanos((long) (1e9 * begin));
  }

  /** Where the area under a line from one height to another is so large; exact where it is flat. */
  private static double within(double from, double to, double length, double area) {
    double slope = (to - from) / length;
    double root = Math.sqrt(Math.max(0, from * from + 2 * slope * area));
    return Math.min(length, 2 * area / (from + root));
  }
}
