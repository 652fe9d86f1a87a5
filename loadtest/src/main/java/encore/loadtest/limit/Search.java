package encore.loadtest.limit;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;

/**
 * Doubles the load until it is too much, and then halves the gap, to a twentieth. What is missed
 * once may be missed by chance: only twice in a row counts.
 */
final class Search {

  private static final int GAP = 20;

  private final Attempt attempt;
  private final List<Trial> trials = new ArrayList<>();

  /** Tries a load. */
  @FunctionalInterface
  interface Attempt {
    Trial at(int load) throws InterruptedException;
  }

  /**
   * What a load did.
   *
   * @param missed the targets that were missed, in words; empty when none was
   * @param isOver whether there is no use in going on: a promise is broken, or we are at our own
   *     end
   */
  record Trial(int load, String missed, boolean isOver) {
    boolean isMet() {
      return missed.isEmpty();
    }
  }

  /**
   * Where it ended.
   *
   * @param met the largest load that met all targets, 0 for none
   * @param missed the smallest one found that did not; empty when none did
   */
  record Knee(int met, OptionalInt missed, String why, List<Trial> trials) {
    Knee {
      trials = List.copyOf(trials);
    }
  }

  Search(Attempt attempt) {
    this.attempt = attempt;
  }

  Knee between(int from, int most) throws InterruptedException {
    int met = 0;
    for (int load = from; ; load = (int) Math.min(2L * load, most)) {
      var trial = tried(load);
      if (!trial.isMet()) {
        return narrowed(met, trial);
      }
      met = load;
      if (load >= most) {
        return new Knee(met, OptionalInt.empty(), "nothing was missed", trials);
      }
    }
  }

  private Knee narrowed(int met, Trial first) throws InterruptedException {
    int low = met;
    var high = first;
    while (!high.isOver() && high.load() - low > Math.max(1, high.load() / GAP)) {
      var trial = tried(low + (high.load() - low) / 2);
      if (trial.isMet()) {
        low = trial.load();
      } else {
        high = trial;
      }
    }
    return new Knee(low, OptionalInt.of(high.load()), high.missed(), trials);
  }

  private Trial tried(int load) throws InterruptedException {
    var trial = attempt.at(load);
    trials.add(trial);
    if (!trial.isMet() && !trial.isOver()) {
      trial = attempt.at(load);
      trials.add(trial);
    }
    return trial;
  }
}
