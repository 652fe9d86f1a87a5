package encore.domain.waitingroom;

import static encore.domain.shared.Invariant.require;

import java.time.Duration;
import java.util.Optional;

/**
 * What can honestly be said to somebody in the line.
 *
 * @param ahead how many are let in before him
 * @param perSecond how many were let in lately
 * @param seatsLeft seats that are not sold
 * @param seatsEach how many one who is let in takes on the average
 */
public record Forecast(long ahead, double perSecond, long seatsLeft, double seatsEach) {

  private static final double FASTER = 1.3;
  private static final double SLOWER = 0.6;
  private static final double SURELY = 1.5;
  private static final Duration LONGEST = Duration.ofDays(1);

  public Forecast {
    require(ahead >= 0, "nobody stands before the first");
  }

  /** A range: half as long again is nothing unusual. Empty while nobody is let in. */
  public Optional<Range> estimate() {
    return perSecond <= 0
        ? Optional.empty()
        : Optional.of(new Range(after(FASTER, ahead), after(SLOWER, ahead + 1)));
  }

  private Duration after(double factor, long people) {
    double seconds = Math.ceil(people / (perSecond * factor));
    return seconds >= LONGEST.toSeconds() ? LONGEST : Duration.ofSeconds((long) seconds);
  }

  public Likelihood likelihood() {
    double wantedBefore = ahead * seatsEach;
    if (seatsLeft <= 0 || seatsLeft * SURELY < wantedBefore) {
      return Likelihood.SOLD_OUT_LIKELY;
    }
    return seatsLeft >= (wantedBefore + seatsEach) * SURELY ? Likelihood.HIGH : Likelihood.LOW;
  }

  /** Whether there will be a seat. */
  public enum Likelihood {
    HIGH,
    LOW,
    SOLD_OUT_LIKELY
  }

  public record Range(Duration from, Duration to) {}
}
