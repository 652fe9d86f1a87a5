package encore.bootstrap.lab;

import static java.util.stream.Stream.concat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Stream;

/** Every case once in each round, in an order that is shuffled anew; the first does not count. */
final class Experiment {

  private final Conditions conditions;
  private final List<Case> cases;
  private final Options options;
  private final Progress progress;
  private final Random chance;
  private final List<Trial> trials = new CopyOnWriteArrayList<>();
  private int done;
  private volatile boolean isStopped;

  Experiment(Conditions conditions, List<Case> cases, Options options, Progress progress) {
    this.conditions = conditions;
    this.cases = List.copyOf(cases);
    this.options = options;
    this.progress = progress;
    this.chance = new Random(options.seed());
  }

  /** All that is wanted of all contests, and what they are compared with. */
  static List<Case> cases(List<Contest> contests, Options options) {
    return contests.stream()
        .flatMap(contest ->
            contest.traffics(options).stream()
                .flatMap(traffic ->
                    strategies(contest, options).map(each -> new Case(contest, traffic, each))))
        .toList();
  }

  private static Stream<String> strategies(Contest contest, Options options) {
    var wanted = contest.strategies().stream().filter(options::wants);
    return contest.hasBaseline() ? concat(Stream.of(Baseline.NAME), wanted) : wanted;
  }

  /** Returns when all is done, or soon after it was stopped. */
  void run() {
    for (int round = 0; round <= options.repeat(); round++) {
      run(round);
    }
    progress.end();
  }

  /** Every case once. What is found in round 0 is thrown away. */
  void run(int round) {
    var order = new ArrayList<>(cases);
    Collections.shuffle(order, chance);
    for (var each : order) {
      if (isStopped) {
        return;
      }
      progress.tell(done++, cases.size() * (options.repeat() + 1), round, each);
      note(each, round);
    }
  }

  /** No further trial begins. What was found until then stays. */
  void stop() {
    isStopped = true;
  }

  /** Those that count, so far. */
  List<Trial> trials() {
    return List.copyOf(trials);
  }

  private void note(Case of, int round) {
    try {
      var trial = trial(of, round);
      if (round > 0 && !isStopped) {
        trials.add(trial);
      }
    } catch (RuntimeException e) {
      // Once we are stopped, the house is closed under whatever is under way.
      if (!isStopped) {
        throw new IllegalStateException("in round " + round + " of " + of, e);
      }
    }
  }

  /** The same wishes for all strategies of a round, and others in the next one. */
  private Trial trial(Case of, int round) {
    long seed = options.seed() * 1_000 + round;
    try (var bout = of.contest().prepare(of.strategy(), of.traffic(), seed)) {
      conditions.tidy();
      var watched = conditions.watch();
      var figures = Crowd.send(of.traffic(), bout);
      Map<String, Double> counts = new HashMap<>(watched.get());
      counts.putAll(bout.count(figures));
      return new Trial(of, round, figures, counts);
    }
  }
}
