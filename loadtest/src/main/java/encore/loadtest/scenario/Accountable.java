package encore.loadtest.scenario;

import encore.loadtest.crowd.Errand;
import java.util.List;

/** An errand that remembers what it was told, and can say afterwards whether it was true. */
interface Accountable extends Errand {

  /** What must be true, by what all fans together have seen. */
  List<Finding> look(Ground ground, Measured measured) throws InterruptedException;

  /** What the figures have to be, where the requests alone do not tell them. */
  default List<Target> targets(Ground ground) throws InterruptedException {
    return List.of();
  }
}
