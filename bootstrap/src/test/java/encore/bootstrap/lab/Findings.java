package encore.bootstrap.lab;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * What the reports show.
 *
 * @param reproduce the command that does it again
 */
record Findings(
    List<Board> boards, Options options, Machine machine, String reproduce, boolean isComplete) {

  /** A baseline that moves so much within one run says that the machine did. */
  private static final double RESTLESS = 1.5;

  /** What is to be known before the figures are read. */
  List<String> caveats() {
    var all = new ArrayList<String>();
    int rounds = rounds();
    if (!isComplete) {
      all.add("Stopped before its end: %d whole rounds at least of each line.".formatted(rounds));
    }
    all.add(ofRounds(rounds));
    if (machine.wasBusy()) {
      all.add(
          "The machine was busy when it began: the figures are worse, and wider, than its own.");
    }
    long restless = boards.stream().filter(Findings::isRestless).count();
    if (restless > 0) {
      all.add(
          "In %d of %d traffics the baseline's best round is %.1f times its worst or more: the machine was not at rest."
              .formatted(restless, boards.size(), RESTLESS));
    }
    all.add("Ratios travel to other machines, figures do not. Latencies are of a closed crowd.");
    return all;
  }

  private static String ofRounds(int rounds) {
    var least = Ranks.leastP(Math.max(rounds, 1));
    return String.format(
        Locale.ROOT,
        least > Discoveries.LEVEL
            ? "%d rounds can show no difference, however large: their smallest p is %.3f."
            : "%d rounds have a smallest p of %.3f; shown is a difference of p ≤ 0.05 after the correction for many.",
        rounds,
        least);
  }

  private int rounds() {
    return boards.stream()
        .flatMap(board -> board.lines().stream())
        .mapToInt(Line::rounds)
        .min()
        .orElse(0);
  }

  private static boolean isRestless(Board board) {
    return board
        .line(Baseline.NAME)
        .filter(raw -> raw.wonPerSecond().most() > RESTLESS * raw.wonPerSecond().least())
        .isPresent();
  }
}
