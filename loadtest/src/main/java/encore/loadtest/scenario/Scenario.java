package encore.loadtest.scenario;

import encore.loadtest.crowd.Errand;
import encore.loadtest.crowd.Plan;
import java.util.List;

/**
 * Something that people do to a house that sells. Adding one: a class, and a line in {@link
 * Scenarios}.
 */
public interface Scenario {

  /** As on the command line. */
  String name();

  /** One line: what happens, and for which question. */
  String about();

  Plan plan(Wishes wishes);

  /** Makes what is needed, fresh, over HTTP; and says what each fan does with it. */
  Errand prepare(Ground ground) throws InterruptedException;

  /** What the figures have to be. */
  List<Target> targets();

  /** Those that make sense for what somebody wants. */
  default List<Target> targets(Wishes wishes) {
    return targets();
  }

  /** What must be true of the house afterwards, beside its own promises. */
  default List<Finding> look(Ground ground, Measured measured) throws InterruptedException {
    return List.of();
  }
}
