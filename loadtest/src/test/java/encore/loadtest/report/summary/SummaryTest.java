package encore.loadtest.report.summary;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import encore.loadtest.report.Told;
import java.io.IOException;
import org.junit.jupiter.api.Test;

/** One value tells everything of a run, and survives the way to a file and back. */
class SummaryTest {

  @Test
  void whatWasWrittenIsRead() throws Exception {
    var summary = Told.summary(30);
    assertThat(Summaries.read(Summaries.lines(summary), "a file")).isEqualTo(summary);
  }

  @Test
  void anotherSchemaIsRefusedAndFieldsThatNobodyKnowsAreNot() throws Exception {
    var json = Summaries.json(Told.summary(3));
    var newer = json.replaceFirst("\\{", "{\"weather\":\"rain\",");
    assertThat(Summaries.read(newer, "a file")).isEqualTo(Told.summary(3));
    assertThatThrownBy(() -> Summaries.read(json.replace("summary/1", "summary/2"), "a file"))
        .isInstanceOf(IOException.class)
        .hasMessageContaining("summary/2");
    assertThatThrownBy(() -> Summaries.read("<html>", "a file")).isInstanceOf(IOException.class);
  }

  @Test
  void outcomesAreCountedApart() {
    var all = Told.summary(10).totals();
    assertThat(all.count()).isEqualTo(400);
    assertThat(all.fine()).isEqualTo(260);
    assertThat(all.refused()).isEqualTo(130);
    assertThat(all.failed()).isEqualTo(10);
    assertThat(all.perSecond()).isEqualTo(40);
  }

  @Test
  void everyColumnOfTheTimelineIsAsLongAsTheOthers() {
    for (int seconds : new int[] {1, 400, 401, 4_200}) {
      var line = Told.summary(seconds).timeline();
      assertThat(line.second()).hasSizeBetween(1, 400).last().isEqualTo(seconds);
      assertThat(line.p99()).hasSameSizeAs(line.second());
      assertThat(line.answers().values())
          .hasSize(3)
          .allSatisfy(column -> assertThat(column).hasSameSizeAs(line.second()));
      assertThat(line.every()).isEqualTo((seconds + 399) / 400);
    }
  }

  @Test
  void ofSecondsThatShareAPointTheWorstIsTold() {
    var thin = Told.summary(4_000).timeline();
    var full = Told.ended(4_000, true).frames().subList(0, thin.every());
    double worst = full.stream().mapToDouble(frame -> frame.waits().p99()).max().orElseThrow();
    assertThat(thin.p99().getFirst()).isEqualTo(Rounded.of(worst));
    assertThat(thin.fine().getFirst()).isEqualTo(26);
  }

  @Test
  void curvesRise() {
    for (var step : Told.summary(50).steps()) {
      assertThat(step.curve()).hasSizeGreaterThan(20).first().matches(p -> p.percentile() == 0);
      assertThat(step.curve()).extracting(Summary.CurvePoint::millis).isSorted();
    }
  }
}
