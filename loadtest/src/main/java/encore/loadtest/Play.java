package encore.loadtest;

import encore.loadtest.crowd.Crowd;
import encore.loadtest.crowd.Errand;
import encore.loadtest.crowd.Run;
import encore.loadtest.crowd.Witness;
import encore.loadtest.measure.Answer;
import encore.loadtest.measure.Frame;
import encore.loadtest.measure.Sample;
import encore.loadtest.measure.Step;
import encore.loadtest.measure.Tally;
import encore.loadtest.report.Begun;
import encore.loadtest.report.Ended;
import encore.loadtest.report.Onlooker;
import encore.loadtest.report.OwnCost;
import encore.loadtest.scenario.Auditor;
import encore.loadtest.scenario.Ground;
import encore.loadtest.scenario.Judged;
import encore.loadtest.scenario.Measured;
import encore.loadtest.scenario.Scenario;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;

/** Plays a scenario on a ground, from its preparation to its verdict. */
public final class Play {

  /** An errand that came while everybody was busy, until the end: the worst of all answers. */
  private static final Step NEVER_SENT = Step.of("never sent");

  private final Scenario scenario;
  private final Ground ground;
  private final Onlooker onlooker;
  private final List<Witness> witnesses;
  private final List<Auditor> auditors;
  private final Stop stop = new Stop();
  private final Tally tally = new Tally();
  private final List<Frame> frames = new ArrayList<>();
  private boolean isCutShort;

  /**
   * @param witnesses see every request, beside the tally
   */
  public Play(Scenario scenario, Ground ground, Onlooker onlooker, List<Witness> witnesses) {
    this(scenario, ground, onlooker, witnesses, List.of());
  }

  /**
   * @param auditors look once everybody has gone, in this order
   */
  public Play(
      Scenario scenario,
      Ground ground,
      Onlooker onlooker,
      List<Witness> witnesses,
      List<Auditor> auditors) {
    this.scenario = scenario;
    this.ground = ground;
    this.onlooker = onlooker;
    this.witnesses = List.copyOf(witnesses);
    this.auditors = List.copyOf(auditors);
  }

  /** Sends everybody home; what is broken is still looked for, and the verdict is MISSED. */
  public void stop(String why) {
    stop.now(why, true);
  }

  /** The same, for somebody who does not want to wait: nobody looks for anything. */
  public void leave(String why) {
    stop.now(why, false);
  }

  /**
   * From the first preparation on. Who interrupts it while the fans are at it gets the report of
   * what there is.
   *
   * @param command for the report: what does the same again
   */
  public Ended run(String command) throws InterruptedException {
    var errand = scenario.prepare(ground);
    var plan = scenario.plan(ground.wishes()).faster(ground.wishes().speed());
    Connections.check(plan);
    var begun =
        new Begun(
            scenario.name(),
            scenario.about(),
            ground.house(),
            plan,
            Instant.now(),
            command,
            ground.wishes());
    var crowd = new Crowd(ground.house(), ground.passes(), this::saw, ground.wishes().seed());
    onlooker.begins(begun);
    var before = OwnCost.soFar();
    var took = watched(Run.of(plan, errand, crowd));
    var cost = OwnCost.soFar().since(before).with(crowd.lateness().percentiles());
    var measured = new Measured(took, tally.totals(), frames);
    var judged = judged(errand, measured);
    var ended =
        new Ended(begun, measured, frames, judged.verdicts(), judged.findings(), cost, isCutShort);
    onlooker.ended(ended);
    return ended;
  }

  private Judged judged(Errand errand, Measured measured) throws InterruptedException {
    var judged =
        stop.looksAfterwards()
            ? Judged.of(scenario, errand, ground, measured, auditors)
            : Judged.unasked(scenario, ground, measured);
    return judged.with(stop.verdict());
  }

  private Duration watched(Run run) throws InterruptedException {
    long began = System.nanoTime();
    try (var clock = Executors.newSingleThreadScheduledExecutor(Thread.ofPlatform().factory())) {
      var looking = clock.scheduleAtFixedRate(() -> look(run), 1, 1, TimeUnit.SECONDS);
      toTheEnd(run);
      looking.cancel(false);
    }
    var took = Duration.ofNanos(System.nanoTime() - began);
    look(run);
    return took;
  }

  private void toTheEnd(Run run) {
    try {
      stop.during(run);
      isCutShort = stop.isOn();
      run.unsent().forEach(this::neverSent);
    } catch (InterruptedException _) {
      // Not passed on: what is known is to be told first, and asks the house once more.
      isCutShort = true;
    }
  }

  private void neverSent(long due) {
    long now = System.nanoTime();
    tally.take(new Sample(NEVER_SENT, new Answer(0, ""), due, now, now));
  }

  private void look(Run run) {
    var frame = tally.frame(frames.size() + 1, run.fans());
    frames.add(frame);
    onlooker.second(frame);
  }

  private void saw(Witness.Seen seen) {
    if (!seen.isCut()) {
      var answer = new Answer(seen.response().status(), seen.response().code());
      tally.take(new Sample(seen.step(), answer, seen.due(), seen.sent(), seen.end()));
    }
    witnesses.forEach(witness -> witness.saw(seen));
  }
}
