package encore.loadtest.gate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import encore.loadtest.gate.Baseline.Better;
import encore.loadtest.gate.Judged.Result;
import encore.loadtest.measure.Answer;
import encore.loadtest.measure.Sample;
import encore.loadtest.measure.Step;
import encore.loadtest.measure.Tally;
import encore.loadtest.report.Told;
import encore.loadtest.scenario.Measured;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A slower house is told from a slower machine, and from a machine that is disturbed. */
class GateTest {

  private static final Baseline BASELINE =
      new Baseline(
          Baseline.SCHEMA,
          "then",
          List.of(
              new Baseline.Line(
                  "holds by echo", "a/hold/perSecond", "echo", Better.MORE, 0.1, 0.3)));

  @TempDir private Path folder;

  @Test
  void halfTheSpeedOnHalfTheMachineIsKept() {
    assertThat(judged(round(1_000, 100, 1_000))).isEqualTo(Result.KEPT);
    assertThat(judged(round(500, 50, 500))).isEqualTo(Result.KEPT);
    assertThat(judged(round(500, 36, 500))).isEqualTo(Result.KEPT);
  }

  @Test
  void halfTheSpeedOnTheSameMachineIsMissed() {
    assertThat(judged(round(1_000, 50, 1_000), round(1_000, 69, 1_000))).isEqualTo(Result.MISSED);
    assertThat(Gate.exitCode(Gate.judged(BASELINE, List.of(round(1_000, 50, 1_000)))))
        .isEqualTo(99);
  }

  @Test
  void aNeighbourInSomeRoundsIsNoRegression() {
    assertThat(judged(round(1_000, 40, 1_000), round(1_000, 95, 1_000))).isEqualTo(Result.KEPT);
  }

  @Test
  void aRoundInWhichTheMachineChangedDoesNotCount() {
    assertThat(judged(round(1_000, 50, 500))).isEqualTo(Result.NOT_JUDGED);
    assertThat(judged(round(1_000, 50, 500), round(1_000, 50, 900))).isEqualTo(Result.MISSED);
    assertThat(Gate.exitCode(Gate.judged(BASELINE, List.of(round(1_000, 50, 500))))).isZero();
  }

  @Test
  void aWaitMayBecomeShorter() {
    var line = new Baseline.Line("wait", "a/hold/p95", "b/hold/p95", Better.LESS, 2, 0.5);
    assertThat(line.isKept(0.1)).isTrue();
    assertThat(line.isKept(3.9)).isTrue();
    assertThat(line.isKept(4.1)).isFalse();
  }

  @Test
  void aFigureThatNobodyMeasuresAnyMoreIsNoQuietMachine() {
    var gone =
        new Baseline(
            Baseline.SCHEMA,
            "",
            List.of(new Baseline.Line("x", "a/gone/perSecond", "echo", Better.MORE, 1, 0.3)));
    assertThatThrownBy(() -> Gate.judged(gone, List.of(round(1_000, 50, 1_000))))
        .hasMessageContaining("a/gone/perSecond");
  }

  @Test
  void aBaselineIsWrittenAndReadAndKnowsWhatToPlay() throws Exception {
    var file = folder.resolve("baseline.json");
    BASELINE.write(file);
    assertThat(Baseline.at(file)).isEqualTo(BASELINE);
    assertThat(BASELINE.scenarios()).containsExactly("a");
  }

  @Test
  void theCommittedBaselineCanBeRead() throws Exception {
    assertThat(Baseline.at(Path.of("baseline.json")).lines()).isNotEmpty();
  }

  @Test
  void aGatePlaysMeasuresAndWritesTheNextBaseline() throws Exception {
    try (var house = new Echo()) {
      var gate = gate(house.url(), true);
      // It asks again where the machine was too busy to judge, and so does whoever reads it.
      for (int asked = 0;
          asked == 0 || (gate.text().contains("ask again") && asked < 50);
          asked++) {
        gate.play(1);
      }
      var next = gate.next("now");
      assertThat(next.lines()).singleElement().matches(line -> line.ratio() > 0.2);
      assertThat(gate.text()).contains("KEPT");
      assertThat(gate.exitCode()).isZero();
    }
  }

  @Test
  void aBrokenPromiseEndsAGateWhateverItMeasured() throws Exception {
    var line = new Baseline.Line("x", "conflict/hold/perSecond", "echo", Better.MORE, 1e-9, 0.9);
    var gate =
        new Gate(
            new Baseline(Baseline.SCHEMA, "", List.of(line)),
            new Yardstick(2, Duration.ofMillis(100)),
            URI.create("http://127.0.0.1:1"),
            scenario -> Told.ended(3, false));
    gate.play(1);
    assertThat(gate.exitCode()).isEqualTo(98);
  }

  /** Its house is an echo: its ratio to an echo is about 1. */
  private static Gate gate(URI house, boolean holds) {
    var line = new Baseline.Line("live", "liveness/ask/perSecond", "echo", Better.MORE, 0.5, 0.9);
    return new Gate(
        new Baseline(Baseline.SCHEMA, "", List.of(line)),
        new Yardstick(4, Duration.ofMillis(300)),
        house,
        scenario -> Told.ended(3, holds));
  }

  private static Result judged(Round... rounds) {
    return Gate.judged(BASELINE, List.of(rounds)).getFirst().result();
  }

  /** Of one second: so many echoes before, holds, and echoes after. */
  private static Round round(int before, int holds, int after) {
    return new Round(
        Map.of("a", measured("hold", holds)),
        Map.of("a", new Round.Around(measured("ask", before), measured("ask", after))));
  }

  private static Measured measured(String step, int count) {
    var tally = new Tally();
    for (int i = 0; i < count; i++) {
      tally.take(new Sample(Step.of(step), new Answer(200, ""), 0, 0, 1_000_000));
    }
    tally.frame(1, 1);
    return new Measured(Duration.ofSeconds(1), tally.totals());
  }
}
