package encore.kafka.inbox;

import static encore.domain.shared.Invariant.require;

import java.time.Duration;

/**
 * How patient a loop is.
 *
 * @param batch records of one poll
 * @param tries of an event that fails; then it is put aside
 * @param contendedTries of one that meets locks or takes too long
 * @param pause before the second try, then twice as long each time
 * @param pauseMax also between looks at a server that is away
 */
public record Rhythm(int batch, int tries, int contendedTries, Duration pause, Duration pauseMax) {

  public Rhythm {
    require(batch > 0 && tries > 0 && contendedTries > 0, "at least one, and once");
    require(pause.isPositive() && pauseMax.compareTo(pause) >= 0, "pauses grow");
  }

  Duration pauseAfter(int attempt) {
    var longer = pause.multipliedBy(1L << Math.min(attempt - 1, 16));
    return longer.compareTo(pauseMax) < 0 ? longer : pauseMax;
  }
}
