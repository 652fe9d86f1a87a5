package encore.loadtest.report.compare;

import static org.assertj.core.api.Assertions.assertThat;

import encore.loadtest.report.Told;
import encore.loadtest.report.summary.Summary;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/** Runs are laid side by side; what must not be compared is, but not silently. */
class ComparisonTest {

  private final Summary run = Told.summary(10);

  @Test
  void theSameRunTwiceIsOne() {
    var comparison = Comparison.of(run, run);
    assertThat(comparison.isFair()).isTrue();
    assertThat(comparison.lines()).hasSize(10);
    assertThat(comparison.lines()).allMatch(line -> line.ratio() == 1);
    assertThat(comparison.text()).contains("Comparable.").contains("hold p95 ms");
  }

  @Test
  void anotherMachineIsSaid() {
    var comparison = Comparison.of(with("cores", "64"), run);
    assertThat(comparison.isFair()).isFalse();
    assertThat(comparison.text())
        .contains("Not comparable: cores was 64 and is 2. The ratios mean nothing.");
  }

  @Test
  void anotherScenarioSpeedOrPlanIsSaid() {
    for (var what : new String[] {"scenario", "speed", "plan", "ended"}) {
      assertThat(Comparison.of(with(what, "other"), run).differences())
          .singleElement()
          .asString()
          .startsWith(what + " was other");
    }
  }

  @Test
  void whatARunDoesNotHaveHasNoRatio() {
    var empty = Told.summary(0);
    assertThat(Comparison.of(empty, run).text()).contains("-");
    assertThat(Comparison.of(empty, run).lines()).anyMatch(line -> Double.isNaN(line.ratio()));
  }

  private Summary with(String condition, String value) {
    var conditions = new TreeMap<>(run.conditions());
    conditions.put(condition, value);
    return new Summary(
        run.schema(),
        run.run(),
        conditions,
        run.subject(),
        run.verdict(),
        run.totals(),
        run.steps(),
        run.targets(),
        run.findings(),
        run.timeline(),
        run.server(),
        run.generator());
  }
}
