package encore.loadtest.limit;

import encore.loadtest.crowd.Errand;
import encore.loadtest.crowd.Plan;
import encore.loadtest.crowd.Stage;
import encore.loadtest.scenario.Finding;
import encore.loadtest.scenario.Ground;
import encore.loadtest.scenario.Measured;
import encore.loadtest.scenario.Scenario;
import encore.loadtest.scenario.Target;
import encore.loadtest.scenario.Target.Bound;
import encore.loadtest.scenario.Wishes;
import java.time.Duration;
import java.util.List;

/**
 * A scenario at one load: what its fans do, by a plan that stays level. Targets that ask for enough
 * say nothing about too much, and are left out.
 */
record AtLoad(Scenario inner, Load.Kind kind, int load, Duration length) implements Scenario {

  /** Nobody begins at full speed. */
  private static final int RAMP = 10;

  @Override
  public String name() {
    return inner.name() + " at " + kind.of(load);
  }

  @Override
  public String about() {
    return inner.about();
  }

  @Override
  public Plan plan(Wishes wishes) {
    var stages =
        List.of(
            new Stage(length.dividedBy(RAMP), load),
            new Stage(length.minus(length.dividedBy(RAMP)), load));
    return switch (kind) {
      case ARRIVALS -> new Plan.Open(stages, Load.FANS_MAX);
      case FANS -> new Plan.Closed(stages);
      case AT_ONCE -> new Plan.Once(load, load, length);
    };
  }

  @Override
  public Errand prepare(Ground ground) throws InterruptedException {
    return inner.prepare(ground);
  }

  @Override
  public List<Target> targets() {
    return inner.targets().stream().filter(target -> target.bound() == Bound.AT_MOST).toList();
  }

  @Override
  public List<Finding> look(Ground ground, Measured measured) throws InterruptedException {
    return inner.look(ground, measured);
  }
}
