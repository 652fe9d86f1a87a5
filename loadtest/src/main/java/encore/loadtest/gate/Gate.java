package encore.loadtest.gate;

import encore.loadtest.gate.Judged.Result;
import encore.loadtest.report.Ended;
import encore.loadtest.scenario.Measured;
import java.net.URI;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.stream.Collectors;

/**
 * Plays what a baseline asks for, a few rounds, each scenario between two echoes; then judges, or
 * writes the next baseline. Good for one.
 */
public final class Gate {

  /** The scenario of this name is a yardstick of ours: the house's HTTP without what is behind. */
  public static final String LIVENESS = "liveness";

  /** Three are enough for one quiet one among them. */
  public static final int ROUNDS = 3;

  /** Plays a scenario, whatever it takes. */
  public interface Player {
    Ended play(String scenario) throws InterruptedException;
  }

  private final Baseline baseline;
  private final Yardstick yardstick;
  private final URI house;
  private final Player player;
  private final List<Round> rounds = new ArrayList<>();
  private boolean isBroken;

  public Gate(Baseline baseline, Yardstick yardstick, URI house, Player player) {
    this.baseline = baseline;
    this.yardstick = yardstick;
    this.house = house;
    this.player = player;
  }

  /** Beforehand everything is played once for nobody: compilers are noise, too. */
  public void play(int times) throws InterruptedException {
    for (int i = 0; i <= times; i++) {
      var round = round();
      if (i > 0) {
        rounds.add(round);
      }
    }
  }

  private Round round() throws InterruptedException {
    var measured = new HashMap<String, Measured>();
    var echoes = new HashMap<String, Round.Around>();
    var before = yardstick.echo();
    for (var scenario : baseline.scenarios()) {
      measured.put(scenario, measured(scenario));
      var after = yardstick.echo();
      echoes.put(scenario, new Round.Around(before, after));
      before = after;
    }
    return new Round(measured, echoes);
  }

  private Measured measured(String scenario) throws InterruptedException {
    if (scenario.equals(LIVENESS)) {
      return yardstick.liveness(house);
    }
    var ended = player.play(scenario);
    isBroken |= ended.exitCode() == Ended.BROKEN;
    return ended.measured();
  }

  public List<Judged> judged() {
    return judged(baseline, rounds);
  }

  static List<Judged> judged(Baseline baseline, List<Round> rounds) {
    return baseline.lines().stream()
        .map(line -> Judged.of(line, rounds.stream().map(round -> round.ratio(line)).toList()))
        .toList();
  }

  /** 98 for a promise that was broken, 99 for a line that is missed. */
  public int exitCode() {
    if (isBroken) {
      return Ended.BROKEN;
    }
    return exitCode(judged());
  }

  static int exitCode(List<Judged> judged) {
    boolean isMissed = judged.stream().anyMatch(each -> each.result() == Result.MISSED);
    return isMissed ? Ended.MISSED : Ended.AS_PROMISED;
  }

  /**
   * The same lines as they are now.
   *
   * @param when and from what, for people
   * @throws IllegalStateException if a line could not be measured
   */
  public Baseline next(String when) {
    var lines = new ArrayList<Baseline.Line>();
    for (var each : judged()) {
      if (each.result() == Result.NOT_JUDGED) {
        throw new IllegalStateException(each.line().what() + " was not measured in peace");
      }
      lines.add(each.line().with(each.median()));
    }
    return baseline.with(when, lines);
  }

  /** For who reads lines. */
  public String text() {
    var all = judged();
    boolean isOpen = all.stream().anyMatch(each -> each.result() == Result.NOT_JUDGED);
    var warning =
        isOpen ? "\nWARNING: the machine was too busy to judge every line; ask again.\n" : "\n";
    return all.stream().map(Judged::toString).collect(Collectors.joining("\n")) + warning;
  }
}
