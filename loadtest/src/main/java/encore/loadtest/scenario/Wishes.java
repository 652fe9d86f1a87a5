package encore.loadtest.scenario;

import java.time.Duration;
import java.util.OptionalDouble;
import java.util.OptionalInt;

/**
 * What whoever runs a scenario wants otherwise than it is written.
 *
 * @param fans at most, instead of the plan's own number
 * @param speed 10: stages are a tenth as long
 * @param perSecond arrivals each second instead of so many at a time: the open model
 * @param length of a run in the open model
 * @param seed of every chance
 */
public record Wishes(
    OptionalInt fans, double speed, OptionalDouble perSecond, Duration length, long seed) {

  public static final Wishes NONE =
      new Wishes(OptionalInt.empty(), 1, OptionalDouble.empty(), Duration.ofMinutes(1), 1);

  public Wishes {
    if (!(speed > 0)) {
      throw new IllegalArgumentException("speed is more than 0, not " + speed);
    }
  }

  public int fansOr(int written) {
    return fans.orElse(written);
  }
}
