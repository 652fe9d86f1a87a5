package encore.loadtest;

import static encore.loadtest.TicketOffice.TAKEN;
import static encore.loadtest.TicketOffice.won;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import encore.loadtest.TicketOffice.Reply;
import encore.loadtest.measure.Percentiles;
import encore.loadtest.report.Ended;
import encore.loadtest.report.OwnCost;
import encore.loadtest.report.Plain;
import encore.loadtest.scenario.Finding;
import encore.loadtest.scenario.Scenarios;
import encore.loadtest.scenario.Target.Verdict;
import encore.loadtest.scenario.Wishes;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;

/** A scenario from its preparation to its verdict, against an office that sells well or badly. */
class PlayTest {

  private final ByteArrayOutputStream told = new ByteArrayOutputStream();

  @Test
  void oneOfAHundredWinsAndTheOthersAreToldSo() throws Exception {
    try (var office = TicketOffice.answering(won("b1"))) {
      var ended = play(office);
      assertThat(office.asked()).isEqualTo(100);
      assertThat(ended.measured().count("hold", 200)).isEqualTo(1);
      assertThat(ended.measured().count("hold", 409)).isEqualTo(99);
      assertThat(ended.findings()).isNotEmpty().allMatch(Finding::holds);
      assertThat(ended.frames().stream().mapToLong(frame -> frame.requests()).sum()).isEqualTo(100);
      assertThat(ended.cost().cpu()).isPositive();
      assertThat(told.toString(StandardCharsets.UTF_8)).contains("SEAT_ALREADY_HELD=99");
    }
  }

  @Test
  void aSeatThatIsSoldTwiceBreaksAPromise() throws Exception {
    try (var office = TicketOffice.answering(won("b1"), TAKEN, won("b2"))) {
      var ended = play(office);
      assertThat(ended.exitCode()).isEqualTo(Ended.BROKEN);
      assertThat(told.toString(StandardCharsets.UTF_8)).contains("BROKEN");
    }
  }

  @Test
  void anErrorIsNotPartOfTheGame() throws Exception {
    try (var office = TicketOffice.answering(won("b1"), new Reply(500, "<html>"))) {
      var ended = play(office);
      assertThat(ended.exitCode()).isEqualTo(Ended.MISSED);
      assertThat(ended.verdicts().stream().filter(verdict -> !verdict.isMet()).map(Verdict::what))
          .contains("errors");
      assertThat(ended.measured().count("hold", 500)).isEqualTo(1);
    }
  }

  /** Ctrl-C in the middle: what is there is told, and what was cut off is nobody's fault. */
  @Test
  void whoStopsARunGetsItsReport() throws Exception {
    var allAsk = new CountDownLatch(100);
    try (var office =
        TicketOffice.asking(() -> {
          allAsk.countDown();
          new CountDownLatch(1).await();
          return TAKEN;
        })) {
      var main = Thread.currentThread();
      var stopper =
          Thread.ofVirtual()
              .start(() -> {
                try {
                  allAsk.await();
                  main.interrupt();
                } catch (InterruptedException e) {
                  Thread.currentThread().interrupt();
                }
              });
      var ended = play(office);
      stopper.join();
      assertThat(ended.isCutShort()).isTrue();
      assertThat(ended.measured().requests()).isZero();
      assertThat(told.toString(StandardCharsets.UTF_8)).contains("stopped before its plan");
    }
  }

  @Test
  void aGeneratorThatIsLateSaysSo() {
    var cost =
        new OwnCost(Duration.ofSeconds(2), Duration.ZERO, Duration.ofSeconds(10), 2, late(3));
    assertThat(cost.share()).isEqualTo(0.1);
    assertThat(cost.doubt()).isEmpty();
    assertThat(cost.with(late(300)).doubt().orElseThrow()).contains("300 ms");
  }

  @Test
  void moreFansThanFilesAreRefusedByName() {
    assertThatThrownBy(() -> Connections.check(5_000, 1_024))
        .hasMessageContaining("ulimit -n 5100");
    Connections.check(900, 1_024);
    Connections.check(5_000, -1);
  }

  private static Percentiles late(double millis) {
    return new Percentiles(millis, millis, millis, millis, millis);
  }

  private Ended play(TicketOffice office) throws InterruptedException {
    var out = new PrintStream(told, true, StandardCharsets.UTF_8);
    var scenario = Scenarios.named("conflict").orElseThrow();
    return new Play(scenario, office.ground(Wishes.NONE), new Plain(out), List.of()).run("again");
  }
}
