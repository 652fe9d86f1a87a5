package encore.loadtest.crowd;

import java.time.Duration;

/**
 * A part of a plan.
 *
 * @param to what is reached at its end, steadily from where the part before ended
 */
public record Stage(Duration length, int to) {

  public Stage {
    if (length.isNegative() || to < 0) {
      throw new IllegalArgumentException(
          "a stage goes forward, to 0 or more: " + length + ", " + to);
    }
  }

  Stage faster(double speed) {
    return new Stage(Duration.ofNanos((long) (length.toNanos() / speed)), to);
  }
}
