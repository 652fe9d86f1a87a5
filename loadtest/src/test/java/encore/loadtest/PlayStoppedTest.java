package encore.loadtest;

import static org.assertj.core.api.Assertions.assertThat;

import encore.loadtest.crowd.Errand;
import encore.loadtest.crowd.Passes;
import encore.loadtest.crowd.Plan;
import encore.loadtest.crowd.Stage;
import encore.loadtest.measure.Frame;
import encore.loadtest.measure.Step;
import encore.loadtest.report.Begun;
import encore.loadtest.report.Ended;
import encore.loadtest.report.Onlooker;
import encore.loadtest.scenario.BackOffice;
import encore.loadtest.scenario.Finding;
import encore.loadtest.scenario.Ground;
import encore.loadtest.scenario.Scenario;
import encore.loadtest.scenario.Target;
import encore.loadtest.scenario.Wishes;
import encore.loadtest.wire.Request;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** A run that somebody ends. */
@Timeout(30)
class PlayStoppedTest {

  private static final URI NOBODY = URI.create("http://localhost:1");

  @Test
  void itEndsAtOnceIsLookedAtAndMissesItsTarget() throws Exception {
    var ended = stoppedBy(play -> play.stop("enough"));
    assertThat(ended.measured().took()).isLessThan(Duration.ofSeconds(20));
    assertThat(ended.verdicts().getFirst().actual()).isEqualTo("enough");
    assertThat(ended.findings()).extracting(Finding::promise).containsExactly("looked");
    assertThat(ended.exitCode()).isEqualTo(Ended.MISSED);
    assertThat(Thread.currentThread().isInterrupted()).isFalse();
  }

  @Test
  void whoLeavesDoesNotWaitForAnybodyToLook() throws Exception {
    var ended = stoppedBy(play -> play.leave("by hand"));
    assertThat(ended.findings()).isEmpty();
    assertThat(ended.exitCode()).isEqualTo(Ended.MISSED);
  }

  @Test
  void onlyTheFirstReasonCounts() throws Exception {
    var ended =
        stoppedBy(play -> {
          play.stop("first");
          play.leave("second");
        });
    assertThat(ended.verdicts().getFirst().actual()).isEqualTo("first");
    assertThat(ended.findings()).isNotEmpty();
  }

  private static Ended stoppedBy(Consumer<Play> cord) throws InterruptedException {
    var puller = new AfterASecond();
    Passes passes =
        new Passes() {
          @Override
          public Pass of(int number) {
            return new Pass("somebody", "token");
          }

          @Override
          public int accounts() {
            return 1;
          }
        };
    var office = new BackOffice(NOBODY, () -> "token");
    var play =
        new Play(
            new Endless(),
            new Ground(NOBODY, passes, office, Wishes.NONE),
            puller,
            List.of(),
            List.of(_ -> List.of(new Finding("looked", true, ""))));
    puller.pull = () -> cord.accept(play);
    return play.run("again");
  }

  /** Pulls the cord at the first frame. */
  private static final class AfterASecond implements Onlooker {
    private Runnable pull = () -> {};

    @Override
    public void begins(Begun begun) {}

    @Override
    public void second(Frame frame) {
      pull.run();
    }

    @Override
    public void ended(Ended ended) {}
  }

  /** An hour of asking nobody. */
  private static final class Endless implements Scenario {
    @Override
    public String name() {
      return "endless";
    }

    @Override
    public String about() {
      return "an hour";
    }

    @Override
    public Plan plan(Wishes wishes) {
      return new Plan.Closed(List.of(new Stage(Duration.ofHours(1), 3)));
    }

    @Override
    public Errand prepare(Ground ground) {
      return fan -> {
        fan.ask(Step.of("ask"), Request.get("/"));
        fan.think(Duration.ofMillis(50));
      };
    }

    @Override
    public List<Target> targets() {
      return List.of();
    }
  }
}
