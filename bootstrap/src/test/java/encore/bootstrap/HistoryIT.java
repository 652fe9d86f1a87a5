package encore.bootstrap;

import static org.assertj.core.api.Assertions.assertThat;

import encore.bootstrap.load.SqlAudit;
import encore.loadtest.crowd.Crowd;
import encore.loadtest.crowd.Plan;
import encore.loadtest.crowd.Run;
import encore.loadtest.crowd.Witness;
import encore.loadtest.history.Act;
import encore.loadtest.history.History;
import encore.loadtest.history.HistoryCheck;
import encore.loadtest.history.Op;
import encore.loadtest.history.Outcome;
import encore.loadtest.history.Recorder;
import encore.loadtest.history.Violation;
import encore.loadtest.scenario.Wishes;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * A rush, written down twice: as fans saw it, and as they would have seen it of a house that lies.
 */
class HistoryIT {

  private static final int FANS = 50;

  private static History seen;
  private static History lied;

  @BeforeAll
  static void aRush(@TempDir Path folder) throws Exception {
    var house = RunningHouse.shared();
    var ground = Played.ground(house, Wishes.NONE);
    var errand = HistoryErrand.prepare(ground.office());
    var audit = new SqlAudit(house.database().sql());
    try (var honest = new Recorder(folder.resolve("seen.jsonl"));
        var other = new Recorder(folder.resolve("lied.jsonl"))) {
      var liar = new Liar(other);
      Witness both =
          each -> {
            honest.saw(each);
            liar.saw(each);
          };
      var crowd = new Crowd(ground.house(), ground.passes(), both, 8);
      Run.of(new Plan.Once(FANS, 3 * FANS, Duration.ofSeconds(20)), errand, crowd).toTheEnd();
      seen = honest.history(Optional.of(audit));
      lied = other.history(Optional.of(audit));
      assertThat(liar.lies()).isPositive();
    }
  }

  @Test
  void whatTheCrowdSawIsLinearizable() {
    var verdict = HistoryCheck.of(seen);
    assertThat(verdict.violations()).isEmpty();
    assertThat(verdict.isClean()).isTrue();
    assertThat(verdict.isWhole()).isTrue();
  }

  /** Or nothing was proved. */
  @Test
  void andItWasARush() {
    for (var act : Act.values()) {
      boolean isPlayed = act != Act.PROMISED && act != Act.ANSWERED && act != Act.REFUND;
      assertThat(seen.ops()).as("done: " + act).anyMatch(op -> !isPlayed || isDone(op, act));
    }
    assertThat(seen.ops())
        .filteredOn(op -> op.act() == Act.HELD && op.outcome() == Outcome.REFUSED)
        .as("lost a race")
        .isNotEmpty();
    assertThat(seen.books().orElseThrow().rows()).hasSizeGreaterThan(FANS);
  }

  private static boolean isDone(Op op, Act act) {
    return op.act() == act && op.outcome() == Outcome.OK;
  }

  @Test
  void theClientsAloneSayNothingAgainstIt() {
    assertThat(HistoryCheck.of(History.of(seen.ops())).violations()).isEmpty();
  }

  @Test
  void ofAHouseThatLiesItIsSaid() {
    assertThat(HistoryCheck.of(lied).violations())
        .extracting(Violation::rule)
        .contains("lost write", "stale");
  }
}
