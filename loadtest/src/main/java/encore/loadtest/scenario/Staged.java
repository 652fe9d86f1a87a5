package encore.loadtest.scenario;

import encore.loadtest.crowd.Errand;
import encore.loadtest.crowd.Plan;
import encore.loadtest.crowd.Stage;
import java.util.List;
import java.util.stream.Stream;

/**
 * A scenario that is written down as stages.
 *
 * @param levels what the figures have to be, however many fans there are
 * @param whole what they have to be if the plan is played as it is written: fewer fans, or a
 *     shorter time, cannot make so many requests
 */
record Staged(
    String name,
    String about,
    List<Stage> stages,
    Opening opening,
    List<Target> levels,
    List<Target> whole)
    implements Scenario {

  /** Makes what a plan needs, and says what each fan does with it. */
  @FunctionalInterface
  interface Opening {
    Errand prepare(Ground ground, Plan plan) throws InterruptedException;
  }

  static Staged of(String name, String about, List<Stage> stages, Opening opening) {
    return new Staged(name, about, stages, opening, List.of(), List.of());
  }

  Staged meeting(Target... targets) {
    return new Staged(name, about, stages, opening, List.of(targets), whole);
  }

  Staged andAsWritten(Target... targets) {
    return new Staged(name, about, stages, opening, levels, List.of(targets));
  }

  @Override
  public Plan plan(Wishes wishes) {
    return Plans.of(stages, wishes);
  }

  @Override
  public Errand prepare(Ground ground) throws InterruptedException {
    return opening.prepare(ground, plan(ground.wishes()).faster(ground.wishes().speed()));
  }

  @Override
  public List<Target> targets() {
    return levels;
  }

  @Override
  public List<Target> targets(Wishes wishes) {
    if (!Plans.isAsWritten(stages, wishes)) {
      return levels;
    }
    return Stream.concat(levels.stream(), whole.stream()).toList();
  }
}
