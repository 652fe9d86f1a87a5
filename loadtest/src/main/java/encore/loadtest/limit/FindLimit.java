package encore.loadtest.limit;

import encore.loadtest.Play;
import encore.loadtest.limit.Search.Knee;
import encore.loadtest.limit.Search.Trial;
import encore.loadtest.report.Ended;
import encore.loadtest.report.Onlooker;
import encore.loadtest.scenario.Finding;
import encore.loadtest.scenario.Ground;
import encore.loadtest.scenario.Scenario;
import encore.loadtest.scenario.Target.Verdict;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Collectors;

/**
 * Plays a scenario at one load after the other, each on fresh ground, until its targets are missed.
 * The first trial warms up and counts for nothing.
 */
public final class FindLimit {

  private final Scenario scenario;
  private final Ground ground;
  private final Supplier<Onlooker> onlookers;

  /**
   * @param onlookers one for each trial
   */
  public FindLimit(Scenario scenario, Ground ground, Supplier<Onlooker> onlookers) {
    this.scenario = scenario;
    this.ground = ground;
    this.onlookers = onlookers;
  }

  /**
   * Takes a dozen trials or two.
   *
   * @param command for the reports: what does the same again
   */
  public Limit find(Load load, String command) throws InterruptedException {
    var _ = tried(load, load.from(), command);
    var knee = new Search(each -> tried(load, each, command)).between(load.from(), load.most());
    return limit(load, knee);
  }

  private Trial tried(Load load, int at, String command) throws InterruptedException {
    var scenario = new AtLoad(this.scenario, load.kind(), at, load.length());
    var ended = new Play(scenario, ground, onlookers.get(), List.of()).run(command);
    if (ended.isCutShort()) {
      throw new InterruptedException("stopped");
    }
    return trial(at, ended);
  }

  private static Trial trial(int load, Ended ended) {
    var broken =
        ended.findings().stream()
            .filter(finding -> !finding.holds())
            .map(Finding::promise)
            .collect(Collectors.joining(", "));
    if (!broken.isEmpty()) {
      return new Trial(load, "BROKEN: " + broken, true);
    }
    var missed =
        ended.verdicts().stream()
            .filter(verdict -> !verdict.isMet())
            .map(FindLimit::words)
            .collect(Collectors.joining(", "));
    // Where we are late ourselves, what is missed may be our limit and not the house's.
    var doubt = missed.isEmpty() ? Optional.<String>empty() : ended.cost().doubt();
    return doubt
        .map(ours -> new Trial(load, missed + "; but " + ours, true))
        .orElseGet(() -> new Trial(load, missed, false));
  }

  private static String words(Verdict verdict) {
    return verdict.what() + " " + verdict.actual() + ", not " + verdict.target();
  }

  private static Limit limit(Load load, Knee knee) {
    var targets = knee.missed().isPresent() ? knee.why() : "nothing was missed up to there";
    return new Limit(
        load.kind(), knee.met(), knee.missed(), targets, knee.why().startsWith("BROKEN"));
  }
}
