package encore.persistence.waitingroom;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * The interval in which somebody is let in, and how many were before. Intervals follow each other
 * without a gap: a round that comes late does not make the next one later.
 */
record Interval(Instant startedAt, int admitted) {

  /** A clock that was set back by more than an interval begins anew. */
  static Interval at(Instant now, Optional<Instant> lastBegan, int admitted, Duration length) {
    var began = lastBegan.orElse(now);
    var age = Duration.between(began, now);
    if (age.plus(length).isNegative()) {
      return new Interval(now, 0);
    }
    if (age.compareTo(length) < 0) {
      return new Interval(began, admitted);
    }
    return new Interval(began.plus(length.multipliedBy(age.dividedBy(length))), 0);
  }

  Interval plus(int more) {
    return new Interval(startedAt, admitted + more);
  }
}
