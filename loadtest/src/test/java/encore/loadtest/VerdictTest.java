package encore.loadtest;

import static org.assertj.core.api.Assertions.assertThat;

import encore.loadtest.CrookedHouse.Reply;
import encore.loadtest.report.Ended;
import encore.loadtest.report.Plain;
import encore.loadtest.scenario.Finding;
import encore.loadtest.scenario.Scenarios;
import encore.loadtest.scenario.Target.Verdict;
import java.io.OutputStream;
import java.io.PrintStream;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import java.util.function.IntFunction;
import org.junit.jupiter.api.Test;

/** A run ends with 0, 98 or 99, whatever a house makes of a hundred people for one seat. */
class VerdictTest {

  @Test
  void anHonestHousePasses() throws Exception {
    assertThat(played(VerdictTest::once, 1).exitCode()).isZero();
  }

  @Test
  void aSeatThatIsGivenTwiceIsABrokenPromise() throws Exception {
    var ended = played(n -> n <= 2 ? CrookedHouse.won("b" + n) : CrookedHouse.TAKEN, 1);
    assertThat(ended.exitCode()).isEqualTo(Ended.BROKEN);
    assertThat(ended.findings())
        .filteredOn(finding -> !finding.holds())
        .extracting(Finding::promise)
        .contains("no seat has two winners");
  }

  @Test
  void aSeatThatWasGivenAndIsFreeIsABrokenPromise() throws Exception {
    var ended = played(VerdictTest::once, 0);
    assertThat(ended.exitCode()).isEqualTo(Ended.BROKEN);
    assertThat(ended.findings())
        .filteredOn(finding -> !finding.holds())
        .extracting(Finding::promise)
        .containsExactly("the house has given as many seats as it said");
  }

  @Test
  void whatNobodyAskedForMissesATarget() throws Exception {
    var ended = played(n -> n == 7 ? new Reply(500, "{}") : once(n), 1);
    assertThat(ended.exitCode()).isEqualTo(Ended.MISSED);
    assertThat(missed(ended)).containsExactly("errors");
  }

  @Test
  void whoIsSentAwayForAskingTooOftenIsToldWhatToDo() throws Exception {
    var busy = new Reply(429, "{\"code\":\"RATE_LIMITED\"}");
    var ended = played(n -> n == 1 ? CrookedHouse.won("b1") : busy, 1);
    assertThat(ended.exitCode()).isEqualTo(Ended.MISSED);
    assertThat(missed(ended)).anyMatch(what -> what.contains("ENCORE_EXEMPT_NETWORKS"));
  }

  @Test
  void aHouseThatIsGoneIsABrokenPromise() throws Exception {
    var burning = new AtomicReference<CrookedHouse>();
    var ended =
        played(
            n -> {
              if (n == 50) {
                burning.get().burnDown();
              }
              return once(n);
            },
            1,
            burning::set);
    assertThat(ended.exitCode()).isEqualTo(Ended.BROKEN);
    assertThat(ended.findings())
        .filteredOn(finding -> !finding.holds())
        .extracting(Finding::promise)
        .containsExactly("the house can be asked afterwards");
  }

  private static List<String> missed(Ended ended) {
    return ended.verdicts().stream().filter(each -> !each.isMet()).map(Verdict::what).toList();
  }

  private static Ended played(IntFunction<Reply> hold, int taken) throws Exception {
    return played(hold, taken, _ -> {});
  }

  private static Ended played(IntFunction<Reply> hold, int taken, Consumer<CrookedHouse> opened)
      throws Exception {
    try (var house = new CrookedHouse(hold, taken)) {
      opened.accept(house);
      var conflict = Scenarios.named("conflict").orElseThrow();
      var nobody = new Plain(new PrintStream(OutputStream.nullOutputStream()));
      return new Play(conflict, house.ground(), nobody, List.of()).run("again");
    }
  }

  private static Reply once(int number) {
    return number == 1 ? CrookedHouse.won("b1") : CrookedHouse.TAKEN;
  }
}
